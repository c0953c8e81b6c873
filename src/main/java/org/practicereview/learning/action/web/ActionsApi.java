package org.practicereview.learning.action.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.learning.action.ActionEvent;
import org.practicereview.learning.action.ActionFilter;
import org.practicereview.learning.action.AreaActions;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All actions of a partnership, for machines. */
@RestController
@RequestMapping(path = "/api/v1/learning/actions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning")
class ActionsApi {

    private final LearningActions actions;
    private final AreaActions all;
    private final ActionFilters filters;
    private final LearningTerms terms;
    private final People people;
    private final CurrentPerson current;
    private final Clock clock;

    ActionsApi(
            LearningActions actions,
            AreaActions all,
            ActionFilters filters,
            LearningTerms terms,
            People people,
            CurrentPerson current,
            Clock clock) {
        this.actions = actions;
        this.all = all;
        this.filters = filters;
        this.terms = terms;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    @Paged
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "open, unsettled (usual), settled or all")
    @Parameter(name = "owner", in = ParameterIn.QUERY, description = "part of the owner's words")
    @Parameter(name = "mine", in = ParameterIn.QUERY, description = "true: only your own")
    @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "true: only those whose day has passed")
    @Parameter(name = "theme", in = ParameterIn.QUERY, description = "only of that theme")
    @Operation(summary = "Actions of your areas, the one that is due first before the others")
    Listing<ShownAction> all(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given);
        ActionFilter filter = filters.read(parameters, person).filter();
        ListParameters list = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(
                all.page(person, filter, list.page(), list.size()),
                action -> ShownAction.of(action, England.today(clock)));
    }

    @GetMapping(path = "/copy.csv", produces = "text/csv")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "open, unsettled (usual), settled or all")
    @Parameter(name = "owner", in = ParameterIn.QUERY, description = "part of the owner's words")
    @Parameter(name = "mine", in = ParameterIn.QUERY, description = "true: only your own")
    @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "true: only those whose day has passed")
    @Parameter(name = "theme", in = ParameterIn.QUERY, description = "only of that theme")
    @Operation(summary = "The same as a file for spreadsheets")
    ResponseEntity<byte[]> copy(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given);
        ActionFilter filter = filters.read(parameters, person).filter();
        parameters.refuseIfAny();
        return ActionsCopy.of(all.all(person, filter), terms, England.today(clock));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them; its ETag is needed to do something with it")
    ResponseEntity<ShownAction> one(@PathVariable String number) {
        LearningAction action = actions.one(current.get(), PathNumber.of(number));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(action.version()))
                .body(ShownAction.of(action, England.today(clock)));
    }

    @GetMapping("/{number}/events")
    @Operation(
            summary = "What happened to it, the oldest first; of a change what was moved, from what to what, and why")
    Listing<ShownActionEvent> events(@PathVariable String number) {
        List<ActionEvent> events = actions.events(actions.one(current.get(), PathNumber.of(number)));
        Map<UUID, String> names = people.names(
                events.stream().flatMap(ActionEvent::people).distinct().toList());
        List<ShownActionEvent> items =
                events.stream().map(event -> ShownActionEvent.of(event, names)).toList();
        return Listing.whole(items);
    }
}
