<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n row(s) in %1 have no amount in %2 yet, and count in no figure until a rate is given.</source>
        <translation>
            <numerusform>%n row in %1 have no amount in %2 yet, and count in no figure until a rate is given.</numerusform>
            <numerusform>%n rows in %1 have no amount in %2 yet, and count in no figure until a rate is given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n amount(s) are unknown; these lines have no plan, which is not a plan of 0.</source>
        <translation>
            <numerusform>“%1”: %n amount are unknown; these lines have no plan, which is not a plan of 0.</numerusform>
            <numerusform>“%1”: %n amounts are unknown; these lines have no plan, which is not a plan of 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were put on budget lines by the coding rules.</source>
        <translation>
            <numerusform>%n row were put on budget lines by the coding rules.</numerusform>
            <numerusform>%n rows were put on budget lines by the coding rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message numerus="yes">
        <source>%n expense(s) change the account by %1</source>
        <translation>
            <numerusform>%n expense change the account by %1</numerusform>
            <numerusform>%n expenses change the account by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>Attach %n file</numerusform>
            <numerusform>Attach %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::AssignDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::Attention</name>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to follow up</source>
        <translation>
            <numerusform>%n to follow up</numerusform>
            <numerusform>%n to follow up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n not accepted</numerusform>
            <numerusform>%n not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent</source>
        <translation>
            <numerusform>%n silent</numerusform>
            <numerusform>%n silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n day(s)</source>
        <translation>
            <numerusform>Silent for %n day</numerusform>
            <numerusform>Silent for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::AutoPlanDialog</name>
    <message numerus="yes">
        <source>look for %n second(s)</source>
        <translation>
            <numerusform>look for %n second</numerusform>
            <numerusform>look for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would be late even in the best plan found.</source>
        <translation>
            <numerusform>%n task would be late even in the best plan found.</numerusform>
            <numerusform>%n tasks would be late even in the best plan found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would get other dates; due dates stay.</source>
        <translation>
            <numerusform>%n task would get other dates; due dates stay.</numerusform>
            <numerusform>%n tasks would get other dates; due dates stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::BoardView</name>
    <message numerus="yes">
        <source>%1, %n task(s)</source>
        <translation>
            <numerusform>%1, %n task</numerusform>
            <numerusform>%1, %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::BudgetView</name>
    <message numerus="yes">
        <source>%1 on no line (%n expense(s))</source>
        <translation>
            <numerusform>%1 on no line (%n expense)</numerusform>
            <numerusform>%1 on no line (%n expenses)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) in another currency, not in these sums</source>
        <translation>
            <numerusform>%n amount in another currency, not in these sums</numerusform>
            <numerusform>%n amounts in another currency, not in these sums</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::CycleDialog</name>
    <message numerus="yes">
        <source>%n review(s) will be made.</source>
        <translation>
            <numerusform>%n review will be made.</numerusform>
            <numerusform>%n reviews will be made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::FindDialog</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::FormFiles</name>
    <message numerus="yes">
        <source>%n form(s) were written. Send each to whoever it names.</source>
        <translation>
            <numerusform>%n form were written. Send each to whoever it names.</numerusform>
            <numerusform>%n forms were written. Send each to whoever it names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) were taken over. To look at:</source>
        <translation>
            <numerusform>%n form were taken over. To look at:</numerusform>
            <numerusform>%n forms were taken over. To look at:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::GanttModel</name>
    <message numerus="yes">
        <source>%n working day(s) of float</source>
        <translation>
            <numerusform>%n working day of float</numerusform>
            <numerusform>%n working days of float</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later than the baseline</source>
        <translation>
            <numerusform>%n day later than the baseline</numerusform>
            <numerusform>%n days later than the baseline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier than the baseline</source>
        <translation>
            <numerusform>%n day earlier than the baseline</numerusform>
            <numerusform>%n days earlier than the baseline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::LeaveDialog</name>
    <message numerus="yes">
        <source>%n request(s) wait for a decision</source>
        <translation>
            <numerusform>%n request waits for a decision</numerusform>
            <numerusform>%n requests wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::MainWindow</name>
    <message numerus="yes">
        <source>Last backup %n day(s) ago</source>
        <translation>
            <numerusform>Last backup %n day ago</numerusform>
            <numerusform>Last backup %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) for today</source>
        <translation>
            <numerusform>%n thing for today</numerusform>
            <numerusform>%n things for today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::MonthView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::OneOnOneView</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::OrgModel</name>
    <message numerus="yes">
        <source>%1, %n direct report(s)</source>
        <translation>
            <numerusform>%1, %n direct report</numerusform>
            <numerusform>%1, %n direct reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::PrintReviewsDialog</name>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ProfilePage</name>
    <message numerus="yes">
        <source>%n day(s) after the last one, on a day when the person is there</source>
        <translation>
            <numerusform>%n day after the last one, on a day when the person is there</numerusform>
            <numerusform>%n days after the last one, on a day when the person is there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ReportPreview</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n page</numerusform>
            <numerusform>%1, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ReviewFormFile</name>
    <message numerus="yes">
        <source>%n answer(s) fit nothing that was asked, and were left out.</source>
        <translation>
            <numerusform>%n answer fit nothing that was asked, and were left out.</numerusform>
            <numerusform>%n answers fit nothing that was asked, and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::RotaView</name>
    <message numerus="yes">
        <source>%n month(s) ahead</source>
        <translation>
            <numerusform>%n month ahead</numerusform>
            <numerusform>%n months ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::SkillMatrixModel</name>
    <message numerus="yes">
        <source>%1: %n person(s) can do it alone</source>
        <translation>
            <numerusform>%1: %n person can do it alone</numerusform>
            <numerusform>%1: %n people can do it alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::SkillsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None runs out within %n day(s).</source>
        <translation>
            <numerusform>None runs out within %n day.</numerusform>
            <numerusform>None runs out within %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::TodayPage</name>
    <message numerus="yes">
        <source>%n put off for a while</source>
        <translation>
            <numerusform>%n put off for a while</numerusform>
            <numerusform>%n put off for a while</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::WhatIfDialog</name>
    <message numerus="yes">
        <source>Load in %n week(s)</source>
        <translation>
            <numerusform>Load in %n week</numerusform>
            <numerusform>Load in %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::WorkloadView</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) in no number</source>
        <translation>
            <numerusform>%n task in no number</numerusform>
            <numerusform>%n tasks in no number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) by day</source>
        <translation>
            <numerusform>%n week by day</numerusform>
            <numerusform>%n weeks by day</numerusform>
        </translation>
    </message>
</context>
</TS>
