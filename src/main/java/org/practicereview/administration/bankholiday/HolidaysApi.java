package org.practicereview.administration.bankholiday;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.clock.HolidayCorrection;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Bank holidays for machines. */
@RestController
@RequestMapping(path = HolidaysApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration")
class HolidaysApi {

    static final String PATH = "/api/v1/administration/bank-holidays";

    private final CurrentPerson current;
    private final HolidayList list;
    private final HolidayRegister register;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;
    private final Clock clock;

    HolidaysApi(
            CurrentPerson current,
            HolidayList list,
            HolidayRegister register,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json,
            Clock clock) {
        this.current = current;
        this.list = list;
        this.register = register;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A day of the list.
     *
     * @param bankHoliday whether it counts as one
     * @param reason where the change is announced, nothing where the day is as published
     */
    record ShownDay(
            LocalDate day,
            String name,
            Coded<ListedDay.Source> source,
            boolean bankHoliday,
            @Nullable String reason,
            @Nullable UUID changedBy,
            @Nullable OffsetDateTime changedAt) {

        static ShownDay of(ListedDay listed) {
            HolidayCorrection correction = listed.correction().orElse(null);
            return new ShownDay(
                    listed.day(),
                    listed.name(),
                    Coded.of(listed.source()),
                    listed.isBankHoliday(),
                    correction == null ? null : correction.reason(),
                    correction == null ? null : correction.madeBy(),
                    correction == null ? null : Moments.of(correction.madeAt()));
        }
    }

    /** A day, and how many open deadlines would move if it were taken off the list or, once changed, restored. */
    record ShownEffect(ShownDay day, int wouldMove) {}

    /** A change that was made, and how many open deadlines moved. */
    record ShownChange(LocalDate day, int moved) {}

    @GetMapping
    @Operation(summary = "The bank holidays of a year, and the days that are none after all")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "this year if not given")
    Listing<ShownDay> list(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        int year = parameters.number("year", England.today(clock).getYear(), list.firstYear(), list.lastYear());
        parameters.refuseIfAny();
        List<ShownDay> days = list.of(year).stream().map(ShownDay::of).toList();
        return Listing.whole(days);
    }

    @GetMapping("/{day}")
    @Operation(summary = "One day, and how many open deadlines changing it would move")
    ShownEffect day(@PathVariable String day) {
        ListedDay listed = list.find(HolidayQuestions.day(day)).orElseThrow(NotFound::new);
        return new ShownEffect(ShownDay.of(listed), register.wouldMoveOtherwise(listed, current.get()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add a bank holiday; open deadlines move with it")
    ResponseEntity<String> add(@RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            HolidayForm form = reader.read(answers, HolidayForm.class);
            return changed(201, form.day(), register.add(form, person));
        });
    }

    @PostMapping(path = "/{day}/removal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Make a published bank holiday an ordinary working day; open deadlines move with it")
    ResponseEntity<String> remove(@PathVariable String day, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        LocalDate removed = HolidayQuestions.day(day);
        return requests.answer(person, request, answers, () -> {
            register.published(removed);
            return changed(200, removed, register.remove(removed, reader.read(answers, RemovalForm.class), person));
        });
    }

    @DeleteMapping("/{day}/change")
    @Operation(summary = "Undo a change: the day is again as published; open deadlines move with it")
    ShownChange undo(@PathVariable String day) {
        LocalDate restored = HolidayQuestions.day(day);
        return new ShownChange(restored, register.undo(restored, current.get()));
    }

    private FirstAnswer changed(int status, LocalDate day, int moved) {
        return new FirstAnswer(
                status, status == 201 ? PATH + "/" + day : null, json.writeValueAsString(new ShownChange(day, moved)));
    }
}
