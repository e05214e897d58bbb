# SPDX-License-Identifier: GPL-3.0-or-later
# The house rules that a compiler does not check, as a test:  cmake -DROOT=<source folder> -P architecture.cmake
# An #include compiles wherever its header is found, whatever a target links; so the includes are read here instead.
cmake_minimum_required(VERSION 3.22)
if(NOT IS_DIRECTORY "${ROOT}/app" OR NOT IS_DIRECTORY "${ROOT}/ui")
    message(FATAL_ERROR "ROOT is not the source folder: '${ROOT}'")
endif()

set(core base record store import report chart) # folders that know no feature
set(longest 400)                                # lines of a .cpp or .h file
set(broken 0)

function(complain file rule)
    message("${file}: ${rule}")
    math(EXPR count "${broken} + 1")
    set(broken ${count} PARENT_SCOPE)
endfunction()

# What lies straight in app/ or ui/ (recordtypes, pages, the window) puts the features together and may know them all.
file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/app/*.cpp" "${ROOT}/app/*.h" "${ROOT}/ui/*.cpp" "${ROOT}/ui/*.h")
list(LENGTH files number)
if(number LESS 20)
    message(FATAL_ERROR "Only ${number} source files found under ${ROOT}: nothing was checked")
endif()

set(edges "") # "app/tasks>app/staff": which folder includes from which
foreach(file ${files})
    file(STRINGS "${ROOT}/${file}" spdx LIMIT_COUNT 1)
    if(NOT spdx MATCHES "^// SPDX-License-Identifier: GPL-3\\.0-or-later$")
        complain(${file} "the first line is not the SPDX line")
    endif()

    file(READ "${ROOT}/${file}" text)
    string(REGEX MATCHALL "\n" newlines "${text}")
    list(LENGTH newlines lines)
    if(lines GREATER longest)
        complain(${file} "${lines} lines; none may have more than ${longest}")
    endif()
    if(file MATCHES "\\.h$" AND NOT text MATCHES "namespace muster")
        complain(${file} "not in namespace muster (Qt Charts leaks names into the global one)")
    endif()

    get_filename_component(folder ${file} DIRECTORY)
    string(REGEX REPLACE "/.*" "" half "${folder}")
    string(REGEX REPLACE "^(app|ui)/?" "" place "${folder}")
    string(REGEX REPLACE "/.*" "" place "${place}")

    string(REGEX MATCHALL "#[ \t]*include[ \t]*[<\"][^>\"\n]+[>\"]" includes "${text}")
    foreach(include ${includes})
        string(REGEX REPLACE ".*[<\"]([^>\"]+)[>\"]$" "\\1" header "${include}")
        if(half STREQUAL "app")
            if(header MATCHES "^(QtWidgets|QtCharts|QtPrintSupport|QtSvg)(/|$)"
               OR header MATCHES "^Q(Application|Widget|Dialog|MainWindow|Action|Chart|ChartView|TableView|TreeView|Label|Printer)$")
                complain(${file} "includes <${header}>: app/ runs without a widget")
            endif()
            if(header MATCHES "^ui/")
                complain(${file} "includes ${header}: app/ does not know ui/")
            endif()
        endif()
        if(header MATCHES "^(QtSql|QSql)" AND NOT folder MATCHES "^app/store")
            complain(${file} "includes <${header}>: SQL is only in app/store")
        endif()
        if(header MATCHES "^(QtCharts|QChart|QBarS|QLineS|QValueAxis)" AND NOT folder MATCHES "^ui/chart")
            complain(${file} "includes <${header}>: charts are drawn only in ui/chart")
        endif()
        if(include MATCHES "\"" AND NOT header MATCHES "^(app|ui)/" AND NOT header MATCHES "\\.moc$" AND NOT header MATCHES "^moc_")
            complain(${file} "includes \"${header}\": own headers are named from the root")
        endif()

        if(header MATCHES "^(app|ui)/([a-z]+)/")
            set(other_half ${CMAKE_MATCH_1})
            set(other ${CMAKE_MATCH_2})
            if(place IN_LIST core AND NOT other IN_LIST core)
                complain(${file} "includes ${header}: ${folder}/ is core and knows no feature")
            endif()
            # Features: staff <- tasks <- {oneonones, budgets, schedule …}; oneonones <- reviews, which rest on them. The registers
            # (contacts <- systems <- office; training, hiring) rest on budgets, and actions and files on them. The others
            # do not know one another.
            if(place AND NOT place IN_LIST core AND NOT other IN_LIST core AND NOT place STREQUAL other AND half STREQUAL "app")
                set(allowed staff tasks)
                if(place STREQUAL "tasks")
                    set(allowed staff)
                elseif(place STREQUAL "staff")
                    set(allowed "")
                elseif(place STREQUAL "reviews")
                    set(allowed staff tasks oneonones)
                elseif(place MATCHES "^(systems|training|hiring)$") # what they cost
                    set(allowed staff tasks budgets contacts)
                elseif(place STREQUAL "office")
                    set(allowed staff tasks budgets contacts schedule systems)
                elseif(place MATCHES "^(actions|files)$") # of records of all registers
                    set(allowed staff tasks budgets contacts schedule systems training hiring office)
                elseif(place MATCHES "^(reports|sample)$") # they show and fill all areas
                    set(allowed staff tasks reviews budgets schedule oneonones files contacts systems training hiring office actions reports)
                endif()
                if(NOT other IN_LIST allowed)
                    complain(${file} "includes ${header}: only staff <- tasks <- other features, oneonones <- reviews")
                endif()
            endif()
            if(place AND NOT "${half}/${place}" STREQUAL "${other_half}/${other}")
                list(APPEND edges "${half}/${place}>${other_half}/${other}")
            endif()
        elseif(header MATCHES "^(app|ui)/[a-z]+\\.h$" AND place IN_LIST core)
            complain(${file} "includes ${header}: ${folder}/ is core and knows no feature")
        endif()
    endforeach()
endforeach()

# No two folders include from each other. (record/ names Store, which store/ defines, by a forward declaration.)
list(REMOVE_DUPLICATES edges)
foreach(edge ${edges})
    string(REGEX REPLACE "^(.*)>(.*)$" "\\2>\\1" back "${edge}")
    if(back IN_LIST edges AND edge STRLESS back)
        complain("${edge}" "these two folders include from each other")
    endif()
endforeach()

if(broken GREATER 0)
    message(FATAL_ERROR "${broken} breaches of the house rules in ${number} files")
endif()
message("${number} files keep the house rules")
