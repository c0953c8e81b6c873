package org.practicereview.workflow;

/**
 * The button by which a step is done at once, and what whoever does it must know.
 *
 * @param button what stands on it
 * @param first what to know before anything else on the page, empty where that goes without saying
 * @param before what to know before it is pressed, empty where that goes without saying
 */
public record DoneBy(String button, String first, String before) {

    static final DoneBy SAVING = pressing("Save and complete");

    /** Whatever is decided. */
    public static final DoneBy DECIDING = pressing("Record the decision");

    /** Of one among several who are asked what they think. */
    public static final DoneBy GIVING_A_VIEW = pressing("Give this view");

    public static DoneBy pressing(String button) {
        return new DoneBy(button, "", "");
    }

    public DoneBy knowingFirst(String what) {
        return new DoneBy(button, what, before);
    }

    public DoneBy knowing(String what) {
        return new DoneBy(button, first, what);
    }
}
