package org.practicereview.adviser.route;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.KnownEdition;
import org.practicereview.adviser.Source;
import org.practicereview.guidance.Duty;
import org.practicereview.guidance.FormsRule;
import org.practicereview.guidance.NextStep;
import org.practicereview.guidance.Notifier;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.SetBy;
import org.practicereview.guidance.Wording;
import org.practicereview.workflow.api.Coded;

/**
 * Where an incident goes. People decide, and the local authority has the final word (N10).
 *
 * @param edition in force on the day the clock starts
 * @param on that day
 * @param why the rule in words
 * @param told who is told when it is notified
 * @param forms how many forms it needs, nothing where nobody is notified
 * @param limits by when it is notified
 * @param childDeathOffice by when the child death office is told, whatever the route; nothing where no child died (K1, K2)
 * @param words how things are called under that edition
 */
record RouteAdvice(
        KnownEdition edition,
        LocalDate on,
        Coded<Route> route,
        Coded<Duty> duty,
        Coded<NextStep> followedBy,
        String why,
        Source source,
        WhoNotifies notifier,
        List<ToldBody> told,
        @Nullable FormsNeeded forms,
        List<LimitOnDay> limits,
        @Nullable LimitOnDay childDeathOffice,
        List<Word> words) {

    /** Which local authority notifies, and with whom. */
    record WhoNotifies(Coded<Notifier.Who> who, String together, Source source) {}

    /** A body that is told. */
    record ToldBody(Coded<Recipient> recipient, Source source) {}

    /**
     * How many forms.
     *
     * @param system how incidents were notified on that day
     * @param inDetail how many children one form describes in detail
     * @param others where further children go
     */
    record FormsNeeded(Coded<FormsRule.Forms> rule, String system, int inDetail, String others, Source source) {}

    /**
     * By when.
     *
     * @param limit how long, in words; nothing where the edition names no time
     * @param statutory whether law asks for it
     * @param setBy who sets it: where law asks for it, the number may still be that of statutory guidance; nothing where
     *     the edition names no time
     * @param startedOn day 0, nothing where no date was given
     * @param dueOn the last day on which it is in time
     * @param dueAt the moment a limit in hours ends
     * @param provisional whether it depends on bank holidays that are not published yet
     * @param relaxed what an overlay of those days says, nothing where none does
     * @param links where the date is worked out step by step, for machines (why) and as a page; none without a date
     */
    record LimitOnDay(
            Coded<Obligation> obligation,
            @Nullable String limit,
            @Nullable String startedBy,
            boolean statutory,
            @Nullable Coded<SetBy> setBy,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime dueAt,
            boolean provisional,
            @Nullable String relaxed,
            Source source,
            Map<String, String> links) {}

    /** How something is called. */
    @Schema(name = "WordOfTheEdition")
    record Word(Coded<Wording.Role> role, String words, Source source) {}
}
