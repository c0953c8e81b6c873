package org.practicereview.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.practicereview.form.Labelled;

/**
 * What confirming the answers does, on the page where they are read once more. It depends on them: who returns a notification
 * sends nothing.
 *
 * @param before what it is the last page before, such as "sending"; empty where nothing leaves the partnership
 * @param button what is done
 * @param meaning what comes of it, and what cannot be changed any more
 * @param warning whether something ends by it
 * @param told who is told, in words; nobody where nothing is sent
 */
public record Confirmation(String before, String button, String meaning, boolean warning, List<String> told) {

    /** Something goes out. */
    public static Confirmation sending(String button, String meaning) {
        return before("sending", button, meaning);
    }

    /** Nothing goes out: the work goes another way, or waits. */
    public static Confirmation ofNothingSent(String button, String meaning) {
        return before("", button, meaning);
    }

    /** Something is done that cannot be undone as easily. */
    public static Confirmation before(String what, String button, String meaning) {
        return new Confirmation(what, button, meaning, false, List.of());
    }

    /** Something ends by it. */
    public Confirmation ending() {
        return new Confirmation(before, button, meaning, true, told);
    }

    /** Those are told as well. */
    public Confirmation telling(List<? extends Labelled> others) {
        return telling(others, "");
    }

    /**
     * Those are told as well.
     *
     * @param ofWhat what they are told of, where that is not all of it; with its brackets
     */
    public Confirmation telling(List<? extends Labelled> others, String ofWhat) {
        List<String> all = Stream.concat(
                        told.stream(), others.stream().map(other -> (other.label() + " " + ofWhat).strip()))
                .distinct()
                .toList();
        return new Confirmation(before, button, meaning, warning, all);
    }

    /** The heading of the page. */
    public String heading() {
        return before.isEmpty() ? "Check your answers" : "Check your answers before " + before;
    }
}
