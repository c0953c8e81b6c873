package org.practicereview.refusal;

/**
 * The form of a page was sent after somebody else had changed what it is about. A form names no precondition, so this is a
 * conflict (409) where a machine is answered with {@link Stale} (412); most pages show their form again with what was typed.
 */
public final class StaleOnPage extends Conflict {

    StaleOnPage() {
        super(Stale.CODE, Stale.WORDS);
    }
}
