package org.practicereview.document.check;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.form.AnswerError;

/**
 * What a file carries beside the text that readers see: it would be published with it. A final report is refused while it
 * carries any.
 */
public final class Leftovers {

    private Leftovers() {}

    /**
     * What is left in it, each with what to do about it; nothing where it can go out as it is.
     *
     * @param type what the file is
     */
    public static List<AnswerError> in(Upload upload, DocumentType type) {
        return switch (type) {
            case WORD -> errors(WordLeftovers.in(upload.file()));
            case PDF -> errors(PdfLeftovers.in(upload.file()));
            default ->
                List.of(new AnswerError(
                        ContentCheck.POINTER,
                        "type-not-allowed",
                        "A final report must be a Word document (.docx) or a PDF"));
        };
    }

    /** What can be left in a file. */
    enum Kind {
        TRACKED_CHANGES(
                "tracked-changes", "The file holds tracked changes (%d). Accept or reject them all and try again"),
        COMMENTS("comments", "The file holds comments (%d). Delete them and try again"),
        HIDDEN_TEXT("hidden-text", "The file holds hidden text (%d). Delete it, or show it, and try again"),
        AUTHORS(
                "author-metadata",
                "The properties of the file name people or organisations (%d). Remove them and try again"),
        ATTACHMENTS("attachments", "The file holds other files (%d). Remove them and try again"),
        UNREADABLE(
                "unreadable",
                "The file cannot be checked for what it holds beside its text. Save it anew and try again");

        private final String code;
        private final String message;

        Kind(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    /** Something that was found, and how often. */
    record Found(Kind kind, int times) {}

    private static List<AnswerError> errors(List<Found> all) {
        List<AnswerError> errors = new ArrayList<>();
        all.stream()
                .filter(found -> found.times() > 0)
                .forEach(found -> errors.add(new AnswerError(
                        ContentCheck.POINTER,
                        found.kind().code,
                        found.kind().message.formatted(found.times()))));
        return List.copyOf(errors);
    }
}
