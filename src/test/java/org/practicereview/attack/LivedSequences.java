package org.practicereview.attack;

import static org.practicereview.testing.Partnership.NORTHSHIRE;
import static org.practicereview.testing.Partnership.SOUTHSHIRE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Route;
import org.practicereview.notification.afterwards.ProposedWithdrawal;
import org.practicereview.notification.afterwards.WithdrawalReason;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.notification.authority.AnsweredHandOver;
import org.practicereview.notification.authority.HandOverResult;
import org.practicereview.notification.authority.HandOvers;
import org.practicereview.notification.authority.ProposedHandOver;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.panel.conflict.SettledConflict;
import org.practicereview.refusal.Refusal;
import org.practicereview.review.Appointments;
import org.practicereview.review.RemovedReviewer;
import org.practicereview.review.Resignation;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.stereotype.Component;

/**
 * Cases that came as far as chance has it, through the services and the engine, and acts that people try on them there, in
 * any order. What is done and what is refused must both leave the case to those whom the model names.
 */
@Component
class LivedSequences {

    private static final int MOST_TRIED = 5;

    private final CaseWalk walk;
    private final Partnership partnership;
    private final ExampleCases examples;
    private final Sequences sequences;
    private final HandOvers handOvers;
    private final Withdrawals withdrawals;
    private final Conflicts conflicts;
    private final Appointments appointments;
    private final Clock clock;

    LivedSequences(
            CaseWalk walk,
            Partnership partnership,
            ExampleCases examples,
            Sequences sequences,
            HandOvers handOvers,
            Withdrawals withdrawals,
            Conflicts conflicts,
            Appointments appointments,
            Clock clock) {
        this.walk = walk;
        this.partnership = partnership;
        this.examples = examples;
        this.sequences = sequences;
        this.handOvers = handOvers;
        this.withdrawals = withdrawals;
        this.conflicts = conflicts;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** A point in the life of a case, and who has heard of it by then. */
    private enum Point {
        RECORDED(false, false),
        PREPARED(false, false),
        NOTIFIED(true, false),
        REPORT_SENT(true, false),
        REVIEWER_APPOINTED(true, true),
        REVIEW_IN_PROGRESS(true, true),
        COPIES_SENT(true, true),
        PUBLISHED(true, false);

        private final boolean notified;
        private final boolean reviewed;

        Point(boolean notified, boolean reviewed) {
            this.notified = notified;
            this.reviewed = reviewed;
        }
    }

    /** What differs from the model; the first is enough to stop. */
    List<String> run(long seed, int number) {
        System.out.printf("lived sequences: %d, -Dattack.seed=%d%n", number, seed);
        Random random = new Random(seed);
        List<Person> people = people();
        for (int i = 0; i < number; i++) {
            List<String> wrong = one(people, random);
            if (!wrong.isEmpty()) {
                wrong.add("-Dattack.seed=" + seed + ", sequence " + i);
                return wrong;
            }
        }
        return List.of();
    }

    /** Of each role one: of the area that leads, of the one that may be asked to, and of one that has nothing to do with it. */
    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        String stranger = examples.area();
        for (Role role : EnumSet.allOf(Role.class)) {
            people.add(partnership.the(role));
            if (role.needsArea()) {
                people.add(partnership.the(role, SOUTHSHIRE));
                people.add(examples.person(stranger, role));
            } else {
                people.add(examples.person(NORTHSHIRE, role));
            }
        }
        return people;
    }

    private List<String> one(List<Person> people, Random random) {
        Point point = Hostile.any(List.of(Point.values()), random);
        IncidentReference reference = at(point).get();
        VisibilityModel model = new VisibilityModel(NORTHSHIRE);
        if (point.notified) {
            model.notified(Route.PANEL);
        }
        if (point.reviewed) {
            model.commissioned(partnership.the(Role.REVIEWER));
        }
        List<String> done = new ArrayList<>(List.of(point.name()));
        List<String> wrong = compare(people, reference, model);
        for (int tries = random.nextInt(MOST_TRIED); tries > 0 && wrong.isEmpty(); tries--) {
            done.add(attempt(people, reference, model, random));
            wrong = compare(people, reference, model);
        }
        if (!wrong.isEmpty()) {
            wrong.add("after " + done);
        }
        return wrong;
    }

    private Supplier<IncidentReference> at(Point point) {
        return switch (point) {
            case RECORDED -> walk::recorded;
            case PREPARED -> walk::prepared;
            case NOTIFIED -> walk::notified;
            case REPORT_SENT -> walk::rapidReviewSent;
            case REVIEWER_APPOINTED -> walk::reviewerAppointed;
            case REVIEW_IN_PROGRESS -> walk::reviewInProgress;
            case COPIES_SENT -> walk::copiesSent;
            case PUBLISHED -> walk::published;
        };
    }

    private List<String> compare(List<Person> people, IncidentReference reference, VisibilityModel model) {
        List<String> wrong = new ArrayList<>();
        for (Person person : people) {
            if (sequences.sees(person, reference) != model.sees(person)) {
                wrong.add(person + (model.sees(person) ? " should" : " should not") + " see it");
            }
        }
        return wrong;
    }

    private String attempt(List<Person> people, IncidentReference reference, VisibilityModel model, Random random) {
        Person somebody = Hostile.any(people, random);
        try {
            return act(somebody, reference, model, random);
        } catch (Refusal | InvalidAnswers refused) {
            return somebody + " was refused: " + refused.getMessage();
        }
    }

    /** Mostly by those who may; now and then by anybody at all, who is refused. */
    private String act(Person somebody, IncidentReference reference, VisibilityModel model, Random random) {
        boolean strange = random.nextInt(4) == 0;
        String lead = model.lead();
        String other = lead.equals(NORTHSHIRE) ? SOUTHSHIRE : NORTHSHIRE;
        Person approver = strange ? somebody : partnership.the(Role.LOCAL_AUTHORITY_APPROVER, lead);
        Person asked = strange ? somebody : partnership.the(Role.LOCAL_AUTHORITY_APPROVER, other);
        Person member = strange ? somebody : partnership.the(Role.PANEL_MEMBER);
        Person secretary = strange ? somebody : partnership.the(Role.PANEL_SECRETARIAT);
        Person reviewer = strange ? somebody : partnership.the(Role.REVIEWER);
        Person manager = strange ? somebody : partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, lead);
        switch (random.nextInt(7)) {
            case 0 -> {
                boolean readBefore = model.reads(other);
                String number = proposed(approver, reference, other, model);
                HandOverResult result = Hostile.any(List.of(HandOverResult.ACCEPTED, HandOverResult.DECLINED), random);
                handOvers.answer(asked, reference, number, new AnsweredHandOver(result, null));
                if (result == HandOverResult.ACCEPTED) {
                    model.transferred(other);
                } else if (!readBefore) {
                    model.ended(other);
                }
                return "asked to lead, " + other + " answered " + result;
            }
            case 1 -> {
                return "proposed that " + other + " leads as number " + proposed(approver, reference, other, model);
            }
            case 2 -> {
                withdrawals.propose(
                        approver, reference, new ProposedWithdrawal(WithdrawalReason.CRITERIA_NOT_MET, null, "Found"));
                return "proposed to withdraw it";
            }
            case 3 -> {
                conflicts.declare(member, reference, new DeclaredConflict("The doctor is my sister"));
                model.recused(member);
                return "recused " + member;
            }
            case 4 -> {
                Person settled = partnership.the(Role.PANEL_MEMBER);
                conflicts.settle(
                        secretary, reference, settled.id(), version -> {}, new SettledConflict(false, "Long ago"));
                model.letInAgain(settled);
                return "let in again " + settled;
            }
            case 5 -> {
                appointments.resign(reviewer, reference, new Resignation("Too much", false));
                model.dismissed(reviewer);
                return "resigned " + reviewer;
            }
            default -> {
                appointments.remove(manager, reference, new RemovedReviewer(England.today(clock), "Ill", false));
                model.dismissed(partnership.the(Role.REVIEWER));
                return "removed the reviewer";
            }
        }
    }

    /** Whoever is asked reads the case until it is answered. */
    private String proposed(Person approver, IncidentReference reference, String area, VisibilityModel model) {
        int number = handOvers
                .propose(approver, reference, new ProposedHandOver(area, "It happened there"))
                .number();
        model.linked(area);
        model.restored(area);
        return String.valueOf(number);
    }
}
