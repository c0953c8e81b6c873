package org.practicereview.administration.token;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.log.RightsTold;
import org.practicereview.calendar.England;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.message.Event;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.ApiToken;
import org.practicereview.organisation.ApiTokenList;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.IssuedToken;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes tokens. */
@Service
public class TokenRegister {

    private final ApiTokens tokens;
    private final ApiTokenList list;
    private final AccountChanges accounts;
    private final AdministrationLog log;
    private final RightsTold told;
    private final Clock clock;

    TokenRegister(
            ApiTokens tokens,
            ApiTokenList list,
            AccountChanges accounts,
            AdministrationLog log,
            RightsTold told,
            Clock clock) {
        this.tokens = tokens;
        this.list = list;
        this.accounts = accounts;
        this.log = log;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Makes a token for a person; its text is known only now.
     *
     * @throws InvalidAnswers where its last day is past or more than a year away
     */
    @Transactional
    public IssuedToken create(UUID person, TokenForm form, Person by) {
        accounts.lock(person);
        checkLastDay(form.expiresOn());
        IssuedToken token = tokens.issue(
                person,
                form.name(),
                form.expiresOn().plusDays(1).atStartOfDay(England.ZONE).toInstant(),
                by.id());
        log.record(by, Act.TOKEN_CREATED, person, token.id().toString());
        if (!by.id().equals(person)) {
            told.tell(Event.TOKEN_MADE, person);
        }
        return token;
    }

    /**
     * Refuses whoever asks by token for a token of their own: it would prolong its own life, and nobody would hear of it.
     *
     * @throws RuleRefusal to that person
     */
    static void refuseOwn(UUID person, Person by) {
        if (by.id().equals(person)) {
            throw new RuleRefusal(
                    "own-token",
                    "A token makes no other for its own account. Make one under your account, with your password.");
        }
    }

    /** Revokes a token; once more is harmless. */
    @Transactional
    public ApiToken revoke(UUID id, Person by) {
        ApiToken token = list.find(id).orElseThrow(NotFound::new);
        if (token.revokedAt() == null) {
            tokens.revoke(id);
            log.record(by, Act.TOKEN_REVOKED, token.person(), id.toString());
        }
        return token;
    }

    private void checkLastDay(LocalDate lastDay) {
        LocalDate today = England.today(clock);
        new AnswerErrors()
                .addIf(
                        lastDay.isBefore(today),
                        "/expiresOn",
                        "date-in-past",
                        "The last day must be today or in the future")
                .addIf(
                        lastDay.isAfter(today.plusYears(1)),
                        "/expiresOn",
                        "date-too-late",
                        "The last day must be within one year from today")
                .refuseIfAny();
    }
}
