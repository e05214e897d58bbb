// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/psplib/psplibfile.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace muster
{

namespace
{

std::vector<std::vector<int>> numbersAfter(std::istream &stream, const std::string &heading)
{
    std::string line;
    while (std::getline(stream, line) && line.find(heading) == std::string::npos) {
    }
    std::vector<std::vector<int>> rows;
    while (std::getline(stream, line) && line.compare(0, 3, "***") != 0) {
        std::istringstream words(line);
        std::vector<int> row;
        for (int number = 0; words >> number;)
            row.push_back(number);
        if (!row.empty())
            rows.push_back(row);
    }
    return rows;
}

} // namespace

RcpspProject readPsplib(const std::string &file)
{
    std::ifstream stream(file);
    const auto successors = numbersAfter(stream, "PRECEDENCE RELATIONS:");
    const auto requests = numbersAfter(stream, "REQUESTS/DURATIONS:");
    const auto capacity = numbersAfter(stream, "RESOURCEAVAILABILITIES:");
    if (successors.size() < 3 || requests.size() != successors.size() || capacity.size() != 1)
        throw std::runtime_error(file + ": not a single-mode project of PSPLIB");

    RcpspProject project;
    project.capacity = capacity[0];
    const int count = int(requests.size()) - 2;
    project.activities.resize(size_t(count));
    for (int i = 0; i < count; ++i) {
        const auto &request = requests[size_t(i) + 1];
        if (request.size() != 3 + project.capacity.size() || request[0] != i + 2)
            throw std::runtime_error(file + ": a row of requests is incomplete");
        project.activities[size_t(i)].duration = request[2];
        project.activities[size_t(i)].demand.assign(request.begin() + 3, request.end());
        const auto &row = successors[size_t(i) + 1];
        for (size_t s = 3; s < row.size(); ++s) {
            if (row[s] - 2 < count)
                project.activities.at(size_t(row[s] - 2)).predecessors.push_back(i);
        }
    }
    return project;
}

} // namespace muster
