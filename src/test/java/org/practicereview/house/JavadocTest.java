package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An editor shows the Javadoc of a method by itself. One that begins “The same” leans on what stands above it in the file,
 * which is not shown.
 */
class JavadocTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** A Javadoc with the line of what it is written for; the annotations between them are passed over. */
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(?<text>(?:[^*]|\\*(?!/))*+)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*+(?<of>[^\\n]*)");

    private static final Pattern LEANING = Pattern.compile("[\\s*]*The same\\b.*", Pattern.DOTALL);

    @Test
    void no_javadoc_leans_on_the_one_above_it() throws IOException {
        List<String> leaning = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                leaning(Files.readString(file)).forEach(of -> leaning.add(MAIN.relativize(file) + ": " + of));
            }
        }

        assertThat(leaning).isEmpty();
    }

    @Test
    void javadoc_is_read_whatever_stands_between_it_and_its_method() {
        assertThat(leaning("""
                /** Counts. */
                int count();

                /** The same, for several. */
                @Transactional(propagation = Propagation.MANDATORY)
                public int counts() {

                /**
                 * The same as a list.
                 *
                 * @param at where
                 */
                List<Integer> list(int at);

                /** The same for whoever reads this file. */
                private int own() {

                /** Locks two cases in the same order. */
                void lock();
                """)).containsExactly("public int counts() {", "List<Integer> list(int at);");
    }

    /** Who reads a private method has the file open. */
    private static List<String> leaning(String source) {
        List<String> leaning = new ArrayList<>();
        Matcher javadoc = JAVADOC.matcher(source);
        while (javadoc.find()) {
            String of = javadoc.group("of");
            if (!of.startsWith("private ")
                    && LEANING.matcher(javadoc.group("text")).matches()) {
                leaning.add(of);
            }
        }
        return leaning;
    }
}
