package org.practicereview.guidance;

/**
 * What the urgency of a case is weighed by.
 *
 * @param answerLate whether the answer of the Panel is later than expected
 * @param workingDaysLeft to the day the answer is expected, 0 where it has passed
 * @param informationCame whether the partnership has answered a question of the Panel
 */
public record UrgencyFacts(
        boolean answerLate,
        int workingDaysLeft,
        IncidentFacts.Harm harm,
        boolean nationalSuggested,
        boolean triagedUrgent,
        boolean informationCame) {}
