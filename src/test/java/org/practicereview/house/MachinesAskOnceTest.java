package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.idempotency.IdempotentRequests;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A machine that got no answer sends the same again: what it asks for is done once, by the key that it may send. Those that
 * take no key do nothing twice for another reason, or must not keep their answer.
 */
class MachinesAskOnceTest {

    /** Why it takes none, and what takes none for that. */
    private static final Map<String, Set<String>> WITHOUT = Map.of(
            "carries If-Match, and its version is another one afterwards",
            Set.of(
                    "AccuracyChecksApi.withdraw",
                    "ActionActsApi.done",
                    "ActionActsApi.handOver",
                    "ActionActsApi.reopen",
                    "ActionActsApi.verify",
                    "AgencyRequestsApi.accept",
                    "AgencyRequestsApi.sendBack",
                    "AgencyRequestsApi.withdraw",
                    "SafetyActionsApi.done",
                    "SafetyActionsApi.drop"),
            "refused in the state that it leads to",
            Set.of(
                    "AnonymityApi.clear",
                    "AppointmentApi.remove",
                    "AreasOfCaseApi.end",
                    "AreasOfCaseApi.restore",
                    "CommentApi.answer",
                    "ConflictApi.declare",
                    "IdentityApi.clear",
                    "IdentityApi.sign",
                    "JointReviewApi.join",
                    "JointReviewApi.part",
                    "KeptApi.act",
                    "LearningReviewsApi.end",
                    "MyReviewApi.declare",
                    "MyReviewApi.resign",
                    "NationalRecommendationsApi.withdraw",
                    "PersonApi.close",
                    "PersonApi.give",
                    "RecommendationFindsApi.clear",
                    "ReportApi.takeBack",
                    "ViewApi.reconsider"),
            "its answer is a secret, which must be kept nowhere",
            Set.of("AgencyRequestsApi.link", "PersonApi.makeLink", "TokensApi.create"),
            "says what is to be: said again, it is the same",
            Set.of(
                    "NationalRecommendationsApi.none",
                    "PersonApi.resetFactor",
                    "PersonApi.signOut",
                    "StuckWorkApi.retryMessage",
                    "StuckWorkApi.retryStep",
                    "TasksApi.claim",
                    "TasksApi.release"),
            "does what is left to do: again, there is nothing",
            Set.of("StuckWorkApi.compare", "StuckWorkApi.move"),
            "changes nothing",
            Set.of(
                    "CorrectionApi.preview",
                    "LikelyApi.matches",
                    "NationalRecommendationsApi.advice",
                    "NewInformationApi.preview",
                    "ProceedingsApi.preview"));

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.practicereview");

    @Test
    void whatever_a_machine_asks_for_takes_a_key_or_has_a_reason_to_take_none() {
        Set<String> without = posts().filter(post -> !takesKey(post, new HashSet<>()))
                .map(MachinesAskOnceTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(without)
                .containsExactlyInAnyOrderElementsOf(
                        WITHOUT.values().stream().flatMap(Set::stream).toList());
    }

    private static Stream<JavaMethod> posts() {
        return SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(PostMapping.class));
    }

    /** Itself, or by a method of its class that it calls. */
    private static boolean takesKey(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> asksOnce(call) || ofOwn(call, method, seen));
    }

    private static boolean asksOnce(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(IdempotentRequests.class);
    }

    private static boolean ofOwn(JavaMethodCall call, JavaMethod method, Set<JavaMethod> seen) {
        JavaClass own = method.getOwner();
        return call.getTargetOwner().equals(own)
                && call.getTarget()
                        .resolveMember()
                        .filter(called -> takesKey(called, seen))
                        .isPresent();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
