package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.rows.AsTheService;

/**
 * Who is let into a case by a step beyond what that person sees, sees it from the next request on: the database looked up what
 * lets the person in before the step, and is not told of the step's rows (docs/decisions/0018). So there is only one such step.
 */
class RightsWithinStepsTest {

    private static final Pattern LETS_IN =
            Pattern.compile("insert into (case_area|case_person|review_appointment|agency_request|accuracy_check)\\b"
                    + "|update case_file set lead_area|set notified_at|update case_area set ended_at|\"assigned_at = ");

    /** Class and method in which a row is written that lets somebody in. */
    private static final Set<String> WRITERS = Set.of(
            "LinkedAreas.link",
            "LinkedAreas.set",
            "CaseFiles.let",
            "CaseFiles.lead",
            "CaseFiles.notified",
            "AccuracyCheckRows.add",
            "AppointmentRows.propose",
            "AppointmentRows.assigned",
            "AgencyRequestRows.add");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.practicereview");

    @Test
    void whoever_leads_a_national_review_is_the_only_one_who_is_let_in_by_such_a_step() {
        Set<String> steps = callers().stream()
                .filter(method -> method.isAnnotatedWith(AsTheService.class))
                .map(RightsWithinStepsTest::name)
                .collect(Collectors.toSet());

        // its answer is read as the service, and the case by the next request: NationalLeadTest
        assertThat(steps).containsExactly("LedReviews.declare");
    }

    @Test
    void no_other_class_writes_a_row_that_lets_somebody_in() throws IOException {
        Set<String> writing;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            writing = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> LETS_IN.matcher(read(source)).find())
                    .map(source -> source.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        assertThat(writing)
                .isEqualTo(
                        WRITERS.stream().map(writer -> writer.split("\\.")[0]).collect(Collectors.toSet()));
    }

    /** All from which a writer is reached, also through interfaces. */
    private static Set<JavaCodeUnit> callers() {
        Set<JavaCodeUnit> reached = SERVICE.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(method -> WRITERS.contains(name(method)))
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(reached.stream().map(RightsWithinStepsTest::name)).containsAll(WRITERS);
        Deque<JavaCodeUnit> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            JavaCodeUnit callee = open.pop();
            Stream.concat(Stream.of(callee), promised(callee))
                    .flatMap(method -> method.getAccessesToSelf().stream())
                    .map(JavaAccess::getOrigin)
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    /** The methods of interfaces that this one carries out. */
    private static Stream<JavaCodeUnit> promised(JavaCodeUnit method) {
        List<String> parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return method.getOwner().getAllRawInterfaces().stream()
                .filter(promise -> promise.getPackageName().startsWith("org.practicereview"))
                .flatMap(promise -> promise.getCodeUnits().stream())
                .filter(promise -> promise.getName().equals(method.getName())
                        && promise.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                                .equals(parameters));
    }

    private static String name(JavaCodeUnit method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
