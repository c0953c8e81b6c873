package org.practicereview.workflow.api;

import static org.practicereview.attack.parser.Parser.mayRefuse;
import static org.practicereview.attack.parser.Parser.require;

import java.util.List;
import java.util.stream.Stream;
import org.practicereview.attack.parser.Parser;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.PreconditionRequired;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.refusal.Stale;
import org.practicereview.workflow.TaskVersion;

/** Entity tags, and numbers in addresses. */
public final class TagParsers {

    public static final List<Parser> ALL =
            List.of(Parser.ofText("tags", TagParsers::tags), Parser.ofText("numbers", TagParsers::numbers));

    private TagParsers() {}

    /** What does not name the version, letter by letter, does not match it. */
    private static void tags(String header) {
        TaskVersion version = new TaskVersion(3, 1, "read");
        boolean named = Stream.of(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(TaskETag.of(version)));
        require(TaskETag.matching(header).test(version) == named, "matches what it names: " + header);
        mayRefuse(() -> SeenVersion.required(header).accept(3), Stale.class, PreconditionRequired.class);
    }

    private static void numbers(String text) {
        mayRefuse(
                () -> require(Integer.toString(PathNumber.of(text)).equals(text), "the number itself: " + text),
                NotFound.class);
    }
}
