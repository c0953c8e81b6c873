package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.IdempotentRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What was typed survives a page that was open too long and a session that ended: every page at whose address a form is
 * sent asks for it when it is shown.
 */
class FormPagesTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.practicereview");

    /** Only secrets are typed there, which are never kept. */
    private static final Set<String> OF_SECRETS = Set.of("/account/password");

    private static final Set<String> ASKING = Set.of("take", "form", "begin");

    @Test
    void every_page_with_a_form_asks_for_what_had_been_typed_into_it() {
        Map<String, JavaMethod> pages =
                byAddress(GetMapping.class, mapping -> addresses(mapping.value(), mapping.path()));
        Map<String, JavaMethod> forms =
                byAddress(PostMapping.class, mapping -> addresses(mapping.value(), mapping.path()));
        forms.keySet().retainAll(pages.keySet());
        forms.values().removeIf(sent -> !reaches(sent, PageAnswers.class, Set.of("read")));
        assertThat(forms).hasSizeGreaterThan(60);

        Set<String> forgetting = new TreeSet<>(forms.keySet());
        forgetting.removeIf(address -> reaches(pages.get(address), TypedBefore.class, ASKING));

        assertThat(forgetting).isEqualTo(OF_SECRETS);
    }

    /** What is sent with a key that was used is then answered on the page, with what was typed. */
    @Test
    void what_is_sent_from_a_page_is_done_once_in_the_common_way_unless_it_has_words_of_its_own() {
        Set<String> own = SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(IdempotentRequests.class)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(own).containsExactlyInAnyOrder("DocumentPages", "IncidentPages");
    }

    private static <M extends java.lang.annotation.Annotation> Map<String, JavaMethod> byAddress(
            Class<M> mapping, Function<M, List<String>> addresses) {
        Map<String, JavaMethod> found = new TreeMap<>();
        for (JavaClass type : SERVICE) {
            if (!type.isAnnotatedWith(Controller.class)) {
                continue;
            }
            List<String> roots = type.tryGetAnnotationOfType(RequestMapping.class)
                    .map(root -> addresses(root.value(), root.path()))
                    .orElse(List.of(""));
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(mapping)
                        .ifPresent(door -> addresses
                                .apply(door)
                                .forEach(address -> roots.forEach(root -> found.put(root + address, method))));
            }
        }
        return found;
    }

    /** Both are names of the same. */
    private static List<String> addresses(String[] value, String[] path) {
        List<String> all =
                Stream.concat(Arrays.stream(value), Arrays.stream(path)).toList();
        return all.isEmpty() ? List.of("") : all;
    }

    /** Whether it calls one of those methods, itself or through what it calls. */
    private static boolean reaches(JavaCodeUnit start, Class<?> type, Set<String> methods) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                if (access.getTargetOwner().isEquivalentTo(type)
                        && methods.contains(access.getTarget().getName())) {
                    return true;
                }
                if (access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit called
                        && called.getOwner().getPackageName().startsWith("org.practicereview")
                        && seen.add(called)) {
                    open.push(called);
                }
            }
        }
        return false;
    }
}
