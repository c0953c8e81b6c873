package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** Who can be told of something, as a body; the people behind it are looked up when the message leaves. */
public enum Recipient implements Labelled {
    PANEL("The Panel"),
    DEPARTMENT("The Department for Education"),
    SECRETARY_OF_STATE("The Secretary of State"),
    OFSTED("Ofsted"),
    SAFEGUARDING_PARTNERS("The safeguarding partners"),
    LEAD_SAFEGUARDING_PARTNERS("The lead safeguarding partners, the partnership chair and the independent scrutineer"),
    LSCB("The Local Safeguarding Children Board"),
    LSCB_CHAIR("The chair of the Local Safeguarding Children Board"),
    EXPERT_PANEL("The national panel of independent experts on serious case reviews"),
    CHILD_DEATH_REVIEW_PARTNERS("The child death review partners"),
    AGENCY_ASKED("The agency that was asked"),
    /** One person: whose account stands with the message. */
    REVIEWER("The reviewer"),
    /** One person, as above. */
    ACTION_OWNER("The owner of the action"),
    /** One account of it, which stands with the message. */
    AGENCY_SHOWN("The agency that was shown sections of a draft"),
    BUSINESS_MANAGER("The partnership business manager"),
    /** Of the service, not of guidance; no table names them. */
    ADMINISTRATORS("The administrators"),
    /** One person, as above: whose account it is. */
    ACCOUNT_HOLDER("The holder of the account");

    private final String label;

    Recipient(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
