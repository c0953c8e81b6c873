package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** The ethnic groups of the census of 2021, and two reasons for having none. */
public enum EthnicGroup implements Labelled {
    BANGLADESHI("Asian or Asian British: Bangladeshi"),
    CHINESE("Asian or Asian British: Chinese"),
    INDIAN("Asian or Asian British: Indian"),
    PAKISTANI("Asian or Asian British: Pakistani"),
    OTHER_ASIAN("Asian or Asian British: any other Asian background"),
    AFRICAN("Black or Black British: African"),
    CARIBBEAN("Black or Black British: Caribbean"),
    OTHER_BLACK("Black or Black British: any other Black background"),
    WHITE_AND_ASIAN("Mixed: White and Asian"),
    WHITE_AND_BLACK_AFRICAN("Mixed: White and Black African"),
    WHITE_AND_BLACK_CARIBBEAN("Mixed: White and Black Caribbean"),
    OTHER_MIXED("Mixed: any other mixed or multiple background"),
    BRITISH("White: English, Welsh, Scottish, Northern Irish or British"),
    IRISH("White: Irish"),
    GYPSY_OR_IRISH_TRAVELLER("White: Gypsy or Irish Traveller"),
    ROMA("White: Roma"),
    OTHER_WHITE("White: any other White background"),
    ARAB("Other: Arab"),
    OTHER("Other: any other ethnic background"),
    REFUSED("The family does not wish to say"),
    NOT_YET_KNOWN("Not yet known");

    private final String label;

    EthnicGroup(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
