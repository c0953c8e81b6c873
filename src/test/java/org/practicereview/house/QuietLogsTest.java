package org.practicereview.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The text of an exception may quote what somebody wrote about a child: no logger gets one, only its kind and place. The compiler
 * hides a last argument among others, so the sources are read, too.
 */
class QuietLogsTest {

    private static final Pattern CALL = Pattern.compile("\\bLOG\\s*\\.\\s*(trace|debug|info|warn|error)\\(");

    /** What is caught, and what a method is given. */
    private static final Pattern FAILURE =
            Pattern.compile("\\b(?:\\w*Exception|\\w*Error|Throwable)(?:\\s*\\|\\s*\\w+)*\\s+(\\w+)\\s*(?=[,)=;])");

    private static final Pattern TEXT =
            Pattern.compile("\\b(getMessage|getLocalizedMessage|getCause|printStackTrace)\\(");

    @Test
    void no_logger_is_given_an_exception() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .flatMap(source ->
                                    loud(read(source)).stream().map(call -> source.getFileName() + ": " + call))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void no_method_that_logs_one_is_called() {
        noClasses()
                .should()
                .callMethodWhere(describe("writes an exception down", call -> writesOneDown(call.getTarget())))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.practicereview"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { x(); } catch (RuntimeException untold) { LOG.error(\"{} in {}\", a.b(), c(d, e), untold); }",
                "catch (IOException | SQLException away) {\n LOG.warn(\n \"gone\",\n away);",
                "void say(Throwable failure) { LOG.info(\"{}\", failure.getMessage()); }",
            })
    void one_that_is_given_is_seen(String source) {
        assertThat(loud(source)).hasSize(1);
    }

    @Test
    void its_kind_is_no_text() {
        assertThat(loud("catch (IOException away) { LOG.warn(\"({}, {})\", away.getClass(), KindAndPlace.of(away)); }"))
                .isEmpty();
    }

    private static boolean writesOneDown(AccessTarget.MethodCallTarget target) {
        JavaClass owner = target.getOwner();
        boolean given = owner.isAssignableTo(Logger.class)
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Throwable.class));
        boolean built = owner.isAssignableTo(LoggingEventBuilder.class)
                && target.getName().equals("setCause");
        boolean printed =
                owner.isAssignableTo(Throwable.class) && target.getName().equals("printStackTrace");
        return given || built || printed;
    }

    /** The calls of a logger that get an exception, or words of one. */
    private static List<String> loud(String source) {
        Set<String> failures =
                FAILURE.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
        List<String> loud = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            List<String> arguments = arguments(source, call.end());
            if (arguments.stream()
                    .anyMatch(argument -> failures.contains(argument)
                            || TEXT.matcher(argument).find())) {
                loud.add(call.group() + String.join(", ", arguments) + ")");
            }
        }
        return loud;
    }

    /** What stands between the commas of that call, which are none of a text or of a call within it. */
    private static List<String> arguments(String source, int begin) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 1;
        boolean text = false;
        for (int at = begin; depth > 0 && at < source.length(); at++) {
            char sign = source.charAt(at);
            text ^= sign == '"' && source.charAt(at - 1) != '\\';
            depth += text ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 || !text && depth == 1 && sign == ',') {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                argument.append(sign);
            }
        }
        return arguments;
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
