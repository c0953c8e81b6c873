package org.practicereview.workflow.looks;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookFilter;
import org.practicereview.casefile.LookedAt;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at a case, to read and to keep; what the list is narrowed to stands in its address. */
@Controller
@RequestMapping("/cases/{reference}/looks")
class LooksPages {

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS = Map.of("person", "Who", "what", "Looked at");

    private static final Set<String> NARROWING = Set.of("person", "what");

    private final LooksReader reader;
    private final CaseReader cases;
    private final CurrentPerson current;

    LooksPages(LooksReader reader, CaseReader cases, CurrentPerson current) {
        this.reader = reader;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String looks(@PathVariable IncidentReference reference, @RequestParam Map<String, String> given, Model model) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        LookFilter filter = LooksReader.filter(parameters);
        Paging paging = Paging.of(parameters, narrowing(given), "/cases/" + reference + "/looks");
        model.addAttribute("list", reader.page(person, reference, filter, paging.page(), Paging.SIZE));
        model.addAttribute("lookers", reader.lookers(person, reference));
        model.addAttribute("parts", LookedAt.values());
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        return "cases/looks";
    }

    @GetMapping("/copy.csv")
    ResponseEntity<byte[]> copy(@PathVariable IncidentReference reference, @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        LookFilter filter = LooksReader.filter(parameters);
        parameters.refuseIfAny();
        return LooksCopy.of(reference, reader.all(current.get(), reference, filter));
    }

    private static Map<String, String> narrowing(Map<String, String> given) {
        return given.entrySet().stream()
                .filter(entry -> NARROWING.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
