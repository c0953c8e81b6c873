package org.practicereview.notification.likely;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.LimitedTelling;
import org.practicereview.notification.likely.Found.Elsewhere;
import org.practicereview.notification.likely.Found.LikelyCase;
import org.practicereview.notification.likely.LikelyRows.Candidate;
import org.practicereview.notification.likely.Likenesses.Weighed;
import org.practicereview.notification.likely.MatchKeys.Shared;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for cases that may be the same incident (F2: one notification per incident). A fixed number of statements, however
 * many cases there are. Cases whose drafts the person may read are named; of others is told only which area to ask, each time noted
 * and only so often a day, so that nobody finds out by trying.
 */
@Service
public class LikelyMatches {

    /** So many are shown; who has more to look at has typed too little. */
    private static final int MOST_SHOWN = 10;

    /** So many areas are enough to ask. */
    private static final int MOST_ELSEWHERE = 5;

    /** Of so many different cases elsewhere a person is told within a day. */
    static final int MOST_TOLD_OF = 20;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String TOLD_OF = "likely-match";

    private final MatchKeys keys;
    private final LikelyRows rows;
    private final Likenesses likenesses;
    private final CaseAccess access;
    private final LimitedTelling telling;
    private final Clock clock;

    LikelyMatches(
            MatchKeys keys,
            LikelyRows rows,
            Likenesses likenesses,
            CaseAccess access,
            LimitedTelling telling,
            Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.likenesses = likenesses;
        this.access = access;
        this.telling = telling;
        this.clock = clock;
    }

    /** What is looked for. */
    public record Typed(String area, String place, LocalDate incidentOn, List<Child> children) {}

    /** Cases that may be the same as an incident that is not recorded yet. */
    @AsTheService("likely duplicates are looked for in every area")
    @Transactional
    public Found of(Person person, Typed typed) {
        return found(person, keys.with(typed.place(), typed.children()), typed.area(), typed.incidentOn(), 0);
    }

    /** Cases that may be the same as this one and are not linked with it yet. */
    @AsTheService("likely duplicates are looked for in every area")
    @Transactional
    public Found of(Person person, CaseFile file) {
        return found(person, keys.with(file), file.leadArea(), file.incident().incidentOn(), file.id());
    }

    private Found found(Person person, List<Shared> shared, String area, LocalDate day, long self) {
        Map<Long, List<Shared>> byCase = shared.stream().collect(Collectors.groupingBy(Shared::caseId));
        List<Long> anywhere = byCase.entrySet().stream()
                .filter(entry -> likenesses.isEnoughAnywhere(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<LikelyCase> seen = new ArrayList<>();
        Map<Candidate, Integer> unseen = new LinkedHashMap<>();
        for (Candidate candidate : rows.candidates(anywhere, area, day, likenesses.nearDays(), self)) {
            Weighed weighed = likenesses.weigh(
                    byCase.getOrDefault(candidate.id(), List.of()),
                    candidate.leadArea().equals(area),
                    day,
                    candidate.incidentOn());
            // a linked area sees the case, and not the drafts that some of the reasons come from
            if (likenesses.isEnough(weighed) && access.readsDraftsOf(person, candidate.leadArea())) {
                seen.add(candidate.weighed(weighed));
            } else if (likenesses.isEnough(weighed)) {
                unseen.put(candidate, weighed.weight());
            }
        }
        seen.sort(Comparator.comparing(LikelyCase::weight).reversed());
        List<Candidate> likeliest = unseen.entrySet().stream()
                .sorted(Map.Entry.<Candidate, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(MOST_ELSEWHERE)
                .toList();
        return told(person, seen.stream().limit(MOST_SHOWN).toList(), likeliest);
    }

    /** The limit is asked whether there is anything to tell or not: it must not tell by itself. */
    private Found told(Person person, List<LikelyCase> seen, List<Candidate> unseen) {
        Instant since = clock.instant().minus(A_DAY);
        if (unseen.isEmpty()) {
            return new Found(seen, List.of(), access.toldOf(person, TOLD_OF, since) >= MOST_TOLD_OF);
        }
        int told = telling.note(person, unseen.stream().map(Candidate::id).toList(), TOLD_OF, since, MOST_TOLD_OF);
        List<Elsewhere> elsewhere = unseen.stream()
                .limit(told)
                .map(candidate -> new Elsewhere(candidate.areaName(), candidate.contact()))
                .distinct()
                .sorted(Comparator.comparing(Elsewhere::area))
                .toList();
        return new Found(seen, elsewhere, told < unseen.size());
    }
}
