// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"
#include "app/training/training.h"

namespace muster {

/// A planned session was held. Whoever was invited has attended; of each who came and is of the team, the skill of the course
/// rises to the level that it gives (it never falls), the certificate of the course is noted, and the hours count as duty of
/// that day; so do those of the trainer. Nothing when the session is not planned any more. Not before its day.
Changes holdSession(const Store &store, const TrainingSession &session, QDate today);

} // namespace muster
