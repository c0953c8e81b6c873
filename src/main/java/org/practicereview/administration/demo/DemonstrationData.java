package org.practicereview.administration.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.practicereview.administration.demo.Accounts.Invented;
import org.practicereview.calendar.England;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.reviewer.CaseTheme;
import org.practicereview.reviewer.CheckKind;
import org.practicereview.reviewer.Language;
import org.practicereview.reviewer.Method;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with invented people and cases, before the first request and the first timer. */
@Component
@Profile("demo")
@Order(0)
class DemonstrationData implements ApplicationRunner {

    private static final Duration TOKENS_LAST = Duration.ofDays(36_500);

    private final People people;
    private final Areas areas;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final Reviewers reviewers;
    private final DemonstrationCases cases;
    private final DemonstrationDate date;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationData(
            People people,
            Areas areas,
            Passwords passwords,
            ApiTokens tokens,
            Reviewers reviewers,
            DemonstrationCases cases,
            DemonstrationDate date,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.areas = areas;
        this.passwords = passwords;
        this.tokens = tokens;
        this.reviewers = reviewers;
        this.cases = cases;
        this.date = date;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All or nothing: a start that is interrupted leaves an empty database, and the next one fills it. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (people.count() == 0) {
            String hash = passwords.hash(Accounts.PASSWORD);
            transaction.executeWithoutResult(status -> fill(hash));
        }
        date.restore();
    }

    private void fill(String hash) {
        areas.add(Accounts.NORTHSHIRE);
        areas.add(Accounts.SOUTHSHIRE);
        Accounts.PEOPLE.forEach(invented -> add(invented, hash));
        cases.make();
    }

    /** One hash for all: a password hash takes its time, and here nothing is secret. */
    private void add(Invented invented, String hash) {
        Person person = new Person(
                UUID.randomUUID(),
                invented.username(),
                invented.name(),
                invented.agency(),
                List.of(new Grant(invented.role(), invented.areaCode())));
        people.add(person);
        passwords.setHash(person.id(), hash);
        tokens.add(
                invented.token(), person.id(), "Demonstration", clock.instant().plus(TOKENS_LAST), null);
        if (invented.role() == Role.REVIEWER) {
            reviewers.enter(
                    person.id(),
                    invented.agency().equals("Independent")
                            ? independent()
                            : RegisterEntry.simple(
                                    "Neglect, parental mental health", false, Set.of(Accounts.NORTHSHIRE.code())));
        }
    }

    /** Of the Panel's pool, on the list of Northshire, and with a check that soon expires. */
    private RegisterEntry independent() {
        LocalDate today = England.today(clock);
        return new RegisterEntry(
                "Neglect, parental mental health",
                List.of(CaseTheme.NEGLECT, CaseTheme.MENTAL_HEALTH_OF_PARENTS),
                List.of(Method.SYSTEMS_METHODOLOGY, Method.FAMILY_INVOLVEMENT),
                List.of(Language.ENGLISH, Language.POLISH),
                Set.of(Accounts.NORTHSHIRE.code()),
                Set.of(Accounts.NORTHSHIRE.code()),
                true,
                true,
                null,
                List.of(),
                List.of(new RegisterEntry.Check(CheckKind.ENHANCED_DBS, today.minusYears(3), today.plusMonths(2))),
                List.of(),
                List.of(),
                0);
    }
}
