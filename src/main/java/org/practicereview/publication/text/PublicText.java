package org.practicereview.publication.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;

/**
 * What is to be published, word by word; personal data until it is.
 *
 * @param title says nothing of the child
 * @param reviewer who led the review (L10), nothing where that is not named
 * @param themes their codes
 */
public record PublicText(String title, @Nullable String reviewer, List<String> themes, List<Part> parts) {

    /** A part under its heading. */
    public record Part(String heading, String text) {
        @Override
        public String toString() {
            return "Part[***]";
        }
    }

    /** This text, with each code of a theme replaced by the one that the theme has today. */
    PublicText withThemes(UnaryOperator<String> today) {
        return new PublicText(title, reviewer, themes.stream().map(today).toList(), parts);
    }

    /** All that is read by everybody and might name somebody; the reviewer is named on purpose. */
    public List<Passage> passages() {
        return Stream.concat(
                        Stream.of(new Passage("Title", title)),
                        parts.stream()
                                .flatMap(part -> Stream.of(
                                        new Passage("Heading", part.heading()),
                                        new Passage(part.heading(), part.text()))))
                .toList();
    }

    /** The whole text, to be read before somebody decides on it. */
    public Facts toRead(String heading) {
        return new Facts(
                heading,
                Stream.concat(
                                Stream.of(
                                        new Fact("Title", title),
                                        new Fact("Reviewer", reviewer == null ? "Not named" : reviewer)),
                                parts.stream().map(part -> new Fact(part.heading(), part.text())))
                        .toList());
    }

    @Override
    public String toString() {
        return "PublicText[***]";
    }
}
