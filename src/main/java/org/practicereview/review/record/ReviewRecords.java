package org.practicereview.review.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Obligation;
import org.practicereview.notification.anonymity.AnonymityCheck;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.IdentifyingFacts;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.ReviewKind;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The records of a review: added, never changed, and read by all who read the review. */
@Service
public class ReviewRecords {

    private final RecordRows rows;
    private final ReviewService reviews;
    private final Deadlines deadlines;
    private final CaseAccess access;
    private final Timeline timeline;
    private final RecordsTold told;
    private final IdentifyingFacts identifying;
    private final FormReader reader;
    private final Clock clock;

    ReviewRecords(
            RecordRows rows,
            ReviewService reviews,
            Deadlines deadlines,
            CaseAccess access,
            Timeline timeline,
            RecordsTold told,
            IdentifyingFacts identifying,
            FormReader reader,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.access = access;
        this.timeline = timeline;
        this.told = told;
        this.identifying = identifying;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * All of them, in the order they were recorded; of whoever does not read the review only why it will be late, and early
     * learning that was given to them (L13). That they were read is noted.
     *
     * @throws NotFound when the case, or its review, is not there for this person
     */
    @Transactional
    public List<ReviewRecord> of(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        Set<Matter> readable = access.readable(person, file);
        if (!readable.contains(Matter.REVIEW) && !readable.contains(Matter.DELAY)) {
            throw new NotFound();
        }
        List<ReviewRecord> records = readable.contains(Matter.REVIEW)
                ? rows.of(reviews.readable(person, file).id())
                : rows.of(publication(file).caseId()).stream()
                        .filter(ReviewRecords::isToldOutside)
                        .toList();
        if (!records.isEmpty()) {
            access.noteReading(person, file, LookedAt.REVIEW_RECORDS);
        }
        return records;
    }

    private static boolean isToldOutside(ReviewRecord record) {
        return record.kind() == RecordKind.DELAY
                || (record.kind() == RecordKind.EARLY_LEARNING
                        && record.answers().path(EarlyLearning.NATIONAL).asBoolean(false));
    }

    /** The records of one kind, for those who work with them. */
    public List<ReviewRecord> of(CaseFile file, RecordKind kind) {
        return rows.of(file.id()).stream()
                .filter(record -> record.kind() == kind)
                .toList();
    }

    /** The kinds of which the person may add a record now; an answer only where a request waits. */
    @Transactional(readOnly = true)
    public Set<RecordKind> addable(Person person, IncidentReference reference) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        ReviewKind review = reviews.review(file).kind();
        boolean goesOn = publication(file).isOpen();
        return Arrays.stream(RecordKind.values())
                .filter(kind -> goesOn && access.mayWork(person, file, kind.writers(review)))
                .filter(kind -> kind != RecordKind.ANSWER || !unanswered(file).isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * Refuses whoever may not add one of that kind.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireAdding(Person person, IncidentReference reference, RecordKind kind) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        access.requireWork(person, file, kind.writers(reviews.review(file).kind()));
    }

    /** What is asked for one of that kind: an answer is about a request that has none. */
    @Transactional(readOnly = true)
    public Form form(Person person, IncidentReference reference, RecordKind kind) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        Form form = Form.of(kind.form());
        return kind == RecordKind.ANSWER
                ? form.offering(
                        ReviewerAnswer.REQUEST,
                        unanswered(file).stream()
                                .map(request -> new Field.Option(
                                        String.valueOf(request.number()),
                                        "Request " + request.number() + ": " + request.says("request")))
                                .toList())
                : form;
    }

    /**
     * Adds a record.
     *
     * @throws org.practicereview.form.InvalidAnswers when an answer does not fit
     * @throws Conflict when the report was published, or is not to be
     */
    @Transactional
    public ReviewRecord add(Person person, IncidentReference reference, RecordKind kind, JsonNode answers) {
        CaseFile file = reviews.readable(person, access.lock(person, reference));
        access.requireWork(person, file, kind.writers(reviews.review(file).kind()));
        Deadline publication = publication(file);
        if (!publication.isOpen()) {
            throw new Conflict("review-over", "The review is over: nothing more is recorded in it.");
        }
        Record form = reader.read(answers, kind.form());
        check(file, form, publication);
        return keep(file, person.id(), kind, form);
    }

    /** What a step of the model records. */
    @Transactional
    public ReviewRecord keep(CaseFile file, UUID by, RecordKind kind, Record form) {
        int number = of(file, kind).size() + 1;
        ReviewRecord record = new ReviewRecord(
                file.id(), kind, number, reader.write(form), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(record);
        timeline.add(
                file,
                by,
                "review-" + kind.path(),
                Matter.REVIEW,
                "%s: number %d recorded".formatted(kind.label(), number));
        told.of(file, by, kind, number, form);
        return record;
    }

    /** Written requests that the reviewer has not answered. */
    public List<ReviewRecord> unanswered(CaseFile file) {
        return unanswered(rows.of(file.id()));
    }

    private static List<ReviewRecord> unanswered(List<ReviewRecord> ofOneCase) {
        List<String> answered = ofOneCase.stream()
                .filter(record -> record.kind() == RecordKind.ANSWER)
                .map(answer -> answer.says(ReviewerAnswer.REQUEST))
                .toList();
        return ofOneCase.stream()
                .filter(record -> record.kind() == RecordKind.REQUEST)
                .filter(request -> !answered.contains(String.valueOf(request.number())))
                .toList();
    }

    /** The written requests that wait for a reviewer, in all reviews that are open to that person. */
    public List<OpenRequest> waitingFor(Person reviewer) {
        Map<IncidentReference, List<ReviewRecord>> asked = rows.requestsTo(reviewer.id()).stream()
                .collect(Collectors.groupingBy(
                        RecordRows.OfCase::reference,
                        LinkedHashMap::new,
                        Collectors.mapping(RecordRows.OfCase::record, Collectors.toList())));
        return asked.entrySet().stream()
                .flatMap(ofCase -> unanswered(ofCase.getValue()).stream()
                        .map(request ->
                                new OpenRequest(ofCase.getKey(), request.number(), WrittenRequest.dueOn(request))))
                .toList();
    }

    private void check(CaseFile file, Record form, Deadline publication) {
        AnswerErrors errors = new AnswerErrors();
        if (form instanceof ReviewDelay delay) {
            LocalDate due = publication.dueOn();
            LocalDate today = England.today(clock);
            LocalDate after = today.isAfter(due) ? today : due;
            errors.addIf(
                    !Objects.requireNonNull(delay.targetOn()).isAfter(after),
                    "/targetOn",
                    "not-later",
                    "Enter a day after " + DayInWords.of(after));
        } else if (form instanceof EarlyLearning learning) {
            Passage words = new Passage("", Objects.requireNonNull(learning.learning()));
            errors.addIf(
                    !new AnonymityCheck(identifying.of(file, List.of()))
                            .of(List.of(words))
                            .isEmpty(),
                    "/learning",
                    "identity-find",
                    "Somebody may be recognised: leave out names, initials, places and schools");
        } else if (form instanceof ReviewerAnswer answer) {
            errors.addIf(
                    unanswered(file).stream()
                            .noneMatch(
                                    request -> String.valueOf(request.number()).equals(answer.request())),
                    "/request",
                    "not-a-choice",
                    "Choose a request that is not answered yet");
        }
        errors.refuseIfAny();
    }

    private Deadline publication(CaseFile file) {
        return deadlines.find(file.id(), Obligation.PUBLISH_REPORT).orElseThrow(NotFound::new);
    }
}
