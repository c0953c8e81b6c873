package org.practicereview.learning.recommendation;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.learning.LearningModel;
import org.practicereview.learning.LearningRounds;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.ClearedFind;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.TaskList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recommendations of a case: added, changed and removed while they are written down, fixed from the day they are
 * recorded (L9).
 */
@Service
public class CaseRecommendations {

    private static final Set<Role> MAY_WRITE = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final RecommendationRows rows;
    private final RecommendationAdvice advice;
    private final RecommendationIdentity identity;
    private final LearningRounds rounds;
    private final LearningTerms terms;
    private final TaskList tasks;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    CaseRecommendations(
            RecommendationRows rows,
            RecommendationAdvice advice,
            RecommendationIdentity identity,
            LearningRounds rounds,
            LearningTerms terms,
            TaskList tasks,
            CaseAccess access,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.advice = advice;
        this.identity = identity;
        this.rounds = rounds;
        this.terms = terms;
        this.tasks = tasks;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The recommendations of a case, in their order; that they were looked at is noted.
     *
     * @throws NotFound when the case, or what is learnt from it, is not there for this person
     */
    @Transactional
    public List<Recommendation> read(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.noteReading(person, file, LookedAt.RECOMMENDATIONS);
        return rows.of(file.id());
    }

    /**
     * One recommendation of a case; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read
     */
    @Transactional
    public Recommendation readOne(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, access.see(person, reference));
        Recommendation recommendation = one(file, number);
        access.noteReading(person, file, LookedAt.RECOMMENDATIONS);
        return recommendation;
    }

    /**
     * One recommendation of a case, for whoever writes them now; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read; else as {@link #requireWriting}
     */
    @Transactional
    public Recommendation readToWrite(Person person, IncidentReference reference, int number) {
        requireWriting(person, reference, number);
        return readOne(person, reference, number);
    }

    /**
     * What may help to write that recommendation (L9). What could tell who somebody is, only for those who write it.
     */
    @Transactional(readOnly = true)
    public WritingAdvice lookedAt(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, access.see(person, reference));
        WritingAdvice all = advice.on(person, file, List.of(one(file, number))).get(0);
        return access.mayWork(person, file, MAY_WRITE) ? all : new WritingAdvice(all.hints(), all.before(), List.of());
    }

    /**
     * What may help to write each recommendation that is being written, by its number; empty for whoever does not write
     * them.
     */
    @Transactional(readOnly = true)
    public Map<Integer, WritingAdvice> lookedAt(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return access.mayWork(person, file, MAY_WRITE) && isWritten(file) ? drafts(person, file) : Map.of();
    }

    private Map<Integer, WritingAdvice> drafts(Person person, CaseFile file) {
        List<Recommendation> drafts =
                rows.of(file.id()).stream().filter(Recommendation::isDraft).toList();
        Iterator<WritingAdvice> looked = advice.on(person, file, drafts).iterator();
        return drafts.stream().collect(Collectors.toMap(Recommendation::number, draft -> looked.next()));
    }

    /** Whether the recommendations of the case are being written down, and by people such as this one. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return access.mayWork(person, file, MAY_WRITE) && isWritten(file);
    }

    /**
     * Refuses whoever only reads the recommendations, and with a {@link Conflict} everybody before and after they are
     * written down.
     */
    @Transactional(readOnly = true)
    public void requireWriting(Person person, IncidentReference reference) {
        requireWriting(person, readable(person, access.see(person, reference)));
    }

    /**
     * Like {@link #requireWriting(Person, IncidentReference)}, and refuses a number that no recommendation of the case
     * has. Whoever is refused has looked at nothing, so nothing is noted.
     */
    @Transactional(readOnly = true)
    public void requireWriting(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, access.see(person, reference));
        one(file, number);
        requireWriting(person, file);
    }

    /** Adds a recommendation. */
    @Transactional
    public Recommendation add(Person person, IncidentReference reference, NewRecommendation form) {
        CaseFile file = lock(person, reference);
        checkTheme(form);
        int number = rows.add(file.id(), rounds.current(file.id()), form);
        tell(file, person, "recommendation-added", number, "added");
        return one(file, number);
    }

    /**
     * Gives a recommendation another text.
     *
     * @param seen refuses a version that was not looked at
     */
    @Transactional
    public void change(
            Person person, IncidentReference reference, int number, IntConsumer seen, NewRecommendation form) {
        CaseFile file = lock(person, reference);
        Recommendation before = one(file, number);
        requireDraft(before);
        seen.accept(before.version());
        checkTheme(form);
        rows.change(before, form);
        tell(file, person, "recommendation-changed", number, "changed");
    }

    /** Removes a recommendation, which is then not made. */
    @Transactional
    public void remove(Person person, IncidentReference reference, int number, IntConsumer seen) {
        CaseFile file = lock(person, reference);
        Recommendation before = one(file, number);
        requireDraft(before);
        seen.accept(before.version());
        rows.remove(before);
        tell(file, person, "recommendation-removed", number, "removed");
    }

    /**
     * Words found in it by the identity check may stay.
     *
     * @param textHash of the text that was looked at
     * @param find the key of the find
     * @throws Conflict when it is recorded, its text is another one now, or the words were cleared already
     */
    @Transactional
    public void clear(
            Person person, IncidentReference reference, int number, String textHash, String find, ClearedFind form) {
        CaseFile file = lock(person, reference);
        Recommendation draft = one(file, number);
        requireDraft(draft);
        if (!draft.textHash().equals(textHash)) {
            throw new Conflict("text-changed", "The text was written anew after you opened it. Check its new words.");
        }
        CheckedFind found = CheckedFind.open(identity.of(file).apply(draft), find);
        identity.clear(file, draft, found, form.by(person, clock.instant()));
        tell(file, person, "recommendation-cleared", number, "words found by the identity check may stay");
    }

    /** How much there is to look at in what is being written, in words; empty where there is nothing. */
    public String toLookAt(Person person, CaseFile file) {
        return WritingAdvice.inWords(List.copyOf(drafts(person, file).values()));
    }

    private void checkTheme(NewRecommendation form) {
        if (!terms.lists(List.of(Objects.requireNonNull(form.theme())))) {
            throw new InvalidAnswers("/theme", "not-a-choice", "Choose what it is about");
        }
    }

    private CaseFile lock(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.lock(person, reference));
        requireWriting(person, file);
        return file;
    }

    private void requireWriting(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_WRITE);
        if (!isWritten(file)) {
            throw new Conflict(
                    "not-being-recorded",
                    "The recommendations of this case are recorded already, or it has not come so far.");
        }
    }

    private static void requireDraft(Recommendation recommendation) {
        if (!recommendation.isDraft()) {
            throw new Conflict(
                    "recommendation-recorded", "This recommendation is recorded: it stays as it is from then on.");
        }
    }

    private boolean isWritten(CaseFile file) {
        return tasks.of(file.id()).stream()
                .anyMatch(task -> task.isOpen() && task.key().equals(LearningModel.RECORD_RECOMMENDATIONS));
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.LEARNING)) {
            throw new NotFound();
        }
        return file;
    }

    private Recommendation one(CaseFile file, int number) {
        return rows.one(file.id(), number).orElseThrow(NotFound::new);
    }

    private void tell(CaseFile file, Person by, String kind, int number, String what) {
        timeline.add(file, by.id(), kind, Matter.LEARNING, "Recommendation %d: %s".formatted(number, what));
    }
}
