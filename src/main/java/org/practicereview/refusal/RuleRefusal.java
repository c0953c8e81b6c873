package org.practicereview.refusal;

/** A rule of the guidance or of the service forbids it. */
public final class RuleRefusal extends Refusal {

    public RuleRefusal(String code, String message) {
        super(Kind.RULE, code, message);
    }
}
