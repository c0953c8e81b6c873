package org.practicereview.publication.identity;

import static org.practicereview.attack.parser.Parser.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.attack.parser.Parser;
import org.practicereview.learning.recommendation.SharedWords;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.notification.anonymity.Identifying;
import org.practicereview.notification.anonymity.Identifying.Named;
import org.practicereview.review.report.WordChanges;

/** Long texts, searched for people and compared word by word. */
public final class TextParsers {

    public static final List<Parser> ALL = List.of(
            Parser.ofText("reports", TextParsers::identities),
            Parser.ofText("knownPeople", TextParsers::people),
            Parser.ofText("changes", TextParsers::changes));

    private static final Identifying KNOWN = new Identifying(
            List.of(new Named("Robin Ashley", "O'Neill-Smith"), new Named(null, "Quixoryn")),
            Set.of(LocalDate.of(2020, 2, 29)),
            List.of("12 Example Street, Milltown, AB1 2CD"),
            List.of("Milltown Primary School"));

    private TextParsers() {}

    private static void identities(String text) {
        for (Find find : IdentityFinds.of(KNOWN, List.of(new Passage("Summary", text)))) {
            require(!find.found().isEmpty() && !find.places().isEmpty(), "something stands somewhere");
        }
    }

    /** What is known of people is typed as well, into fields of at most so many letters, and patterns are made of it. */
    private static void people(String typed) {
        String text = typed.substring(0, Math.min(typed.length(), 2000));
        Identifying who = new Identifying(
                List.of(new Named(text, text), new Named(null, text)), Set.of(), List.of(text), List.of(text));
        IdentityFinds.of(who, List.of(new Passage("Summary", "Robin went to " + text)));
    }

    private static void changes(String text) {
        String[] texts = text.split("\u0001", 2);
        String before = texts[0];
        String after =
                texts.length == 2 ? texts[1] : new StringBuilder(text).reverse().toString();
        String written = WordChanges.between(before, after).stream()
                .filter(run -> run.kind() != WordChanges.Kind.REMOVED)
                .map(WordChanges.Run::text)
                .collect(Collectors.joining());
        require(written.equals(after), "what is the same and what was added is the new text");
        int shared = SharedWords.percent(before, after);
        require(shared >= 0 && shared <= 100, "a share: " + shared);
    }
}
