package org.practicereview.guidance;

/** What two cases may share that makes the decisions of the Panel on them comparable (house rule). */
public enum DecisionFeature {
    RECOMMENDATION,
    HARM,
    ABUSE_OR_NEGLECT,
    CRITERION,
    AGE,
    CHILD_STATUS,
    REGULATED_SETTING,
    PLACE
}
