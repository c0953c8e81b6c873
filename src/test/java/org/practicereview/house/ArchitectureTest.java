package org.practicereview.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the house, as rules. Written as lists of what is allowed: something new then needs a deliberate line. */
@AnalyzeClasses(packages = "org.practicereview", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] WHERE_PROCESSES_ARE_WIRED = {
        "org.practicereview.workflow..", "org.practicereview.*.process.."
    };

    @ArchTest
    static final ArchRule the_engine_is_known_only_where_processes_are_wired = classes()
            .that()
            .resideOutsideOfPackages(WHERE_PROCESSES_ARE_WIRED)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "",
                    "org.practicereview..",
                    "java..",
                    "javax.sql..",
                    "javax.crypto..",
                    "org.aopalliance.intercept..",
                    "jakarta..",
                    "org.springframework..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "io.micrometer.core.instrument..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "io.swagger.v3.oas..",
                    "org.springdoc..",
                    "org.thymeleaf..",
                    "de.focus_shift.jollyday..",
                    "org.apache.tika..",
                    "org.apache.pdfbox..",
                    "org.apache.catalina..",
                    "org.apache.coyote..",
                    "javax.xml.stream..",
                    "org.apache.commons.codec.language..",
                    "com.openhtmltopdf..",
                    "com.zaxxer.hikari..",
                    "com.nulabinc.zxcvbn..",
                    "io.nayuki.qrcodegen..",
                    "org.flywaydb.core..");

    /** They read what strangers send: one package asks them what a file is, and what is in it. */
    @ArchTest
    static final ArchRule what_a_file_is_is_asked_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.practicereview.document.check")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "javax.xml.stream..");

    /** They are not switched on: an annotation would look like a lock and be none. Doors are locked by where they stand. */
    @ArchTest
    static final ArchRule no_right_is_written_on_a_method = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.security.access.prepost..", "jakarta.annotation.security..");

    /** Another container would want one class of ours written anew. */
    @ArchTest
    static final ArchRule the_container_is_known_where_answers_get_their_headers = noClasses()
            .that()
            .resideOutsideOfPackage("org.practicereview.web.problem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.catalina..", "org.apache.coyote..");

    @ArchTest
    static final ArchRule how_a_name_sounds_is_asked_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.practicereview.notification.likely")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.codec..");

    @ArchTest
    static final ArchRule how_easily_a_password_is_guessed_is_asked_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.practicereview.organisation")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nulabinc.zxcvbn..");

    @ArchTest
    static final ArchRule a_room_imports_only_rooms_of_lower_floors =
            classes().that().resideInAPackage("org.practicereview.*..").should(new Floors());

    @ArchTest
    static final ArchRule no_two_rooms_import_each_other =
            slices().matching("org.practicereview.(*)..").should().beFreeOfCycles();

    /** Only a clock itself, and the configuration that makes one, look at the machine's. */
    @ArchTest
    static final ArchRule the_time_is_asked_of_the_injected_clock = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .areNotAssignableTo(Clock.class)
            .should()
            .callMethodWhere(describe("asks the machine for the time", call -> asksTheMachine(call.getTarget())))
            .orShould()
            .callConstructor(java.util.Date.class);

    /** It keeps its connection until the stream is closed, and nobody closes it. */
    @ArchTest
    static final ArchRule rows_are_read_as_lists =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule what_is_needed_comes_through_the_constructor =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule delegates_are_public_beans_where_processes_are_wired = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .bePublic()
            .andShould()
            .beAnnotatedWith(Component.class)
            .andShould()
            .resideInAPackage("org.practicereview.*.process");

    /** An outcome thrown through a transaction of its own would undo the work it tells of. */
    @ArchTest
    static final ArchRule delegates_have_no_transaction_of_their_own =
            classes().that().implement(JavaDelegate.class).should().notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule methods_of_delegates_have_no_transaction_of_their_own = methods()
            .that()
            .areDeclaredInClassesThat()
            .implement(JavaDelegate.class)
            .should()
            .notBeAnnotatedWith(Transactional.class);

    /** From it every service of the engine can be had, the forbidden ones too. */
    @ArchTest
    static final ArchRule the_whole_engine_is_known_only_where_it_is_configured = noClasses()
            .that()
            .resideOutsideOfPackage("org.practicereview.workflow.engine")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessEngine.class);

    /** Each sets row-level security aside: none without a line in the list that people read. */
    @ArchTest
    static final ArchRule steps_beyond_what_a_person_sees_are_listed =
            methods().that().areAnnotatedWith(AsTheService.class).should(new ListedStep());

    private static boolean asksTheMachine(AccessTarget.MethodCallTarget target) {
        boolean now = target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        boolean clock = target.getOwner().isEquivalentTo(Clock.class)
                && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
        boolean millis = target.getOwner().isEquivalentTo(System.class)
                && target.getName().equals("currentTimeMillis");
        return now || clock || millis;
    }
}
