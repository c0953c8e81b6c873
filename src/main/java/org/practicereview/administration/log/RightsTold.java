package org.practicereview.administration.log;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.factor.HearsOfRecovery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of what would let one administrator become somebody else: roles, tokens and links to choose a password. The person
 * concerned hears of it, and so do all administrators; who did what to whom stands in the log of the administration.
 */
@Service
public class RightsTold implements HearsOfRecovery {

    private final Outbox outbox;
    private final Clock clock;

    RightsTold(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Puts down one message for the administrators and one for the person, in the transaction of what was done.
     *
     * @param person whose account it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Event event, UUID person) {
        String occasion = UUID.randomUUID().toString();
        outbox.tellOfService("Log of the administration", event, Recipient.ADMINISTRATORS, null, occasion, today());
        outbox.tellOfService("Your account", event, Recipient.ACCOUNT_HOLDER, person, occasion, today());
    }

    /** Tells the person alone of what somebody may have done in the person's place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellHolder(Event event, UUID person) {
        outbox.tellOfService(
                "Your account",
                event,
                Recipient.ACCOUNT_HOLDER,
                person,
                UUID.randomUUID().toString(),
                today());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recoveryCodeUsed(UUID person) {
        tellHolder(Event.RECOVERY_CODE_USED, person);
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
