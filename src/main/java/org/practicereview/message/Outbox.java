package org.practicereview.message;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages about cases, and about what is no case's, put down in the transaction of their cause, so that one cannot be without the other. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final Guidance guidance;
    private final Editions editions;
    private final Clock clock;

    Outbox(JdbcClient database, NamedParameterJdbcTemplate batches, Guidance guidance, Editions editions, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.guidance = guidance;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Tells everybody whom the guidance of today names for such an event. Telling of the same occasion again tells nobody twice.
     *
     * @param occasion tells apart events of one kind in one case, such as the first and the second sending
     */
    public void tell(CaseFile file, Event event, String occasion) {
        tell(file, event, occasion, England.today(clock), toldToday(event));
    }

    /** Whom the guidance of today names for such an event. */
    public List<Recipient> toldToday(Event event) {
        return guidance.recipients(
                event.name(), editions.on(England.today(clock)).code());
    }

    /**
     * Tells of what was done on a day in the past everybody whom the guidance of that edition named for such an event.
     */
    public void tell(CaseFile file, Event event, String occasion, LocalDate on, String edition) {
        tell(file, event, occasion, on, guidance.recipients(event.name(), edition));
    }

    /**
     * Tells these recipients, who are named by something else than the guidance of today, of what is true of that day.
     */
    public void tell(CaseFile file, Event event, String occasion, LocalDate on, List<Recipient> recipients) {
        tell(file, event, event.words(), occasion, on, recipients, null, null);
    }

    /** Tells one person of what the table says is told to whoever it is about, such as the reviewer who was appointed. */
    public void tellPerson(CaseFile file, Event event, UUID person, String occasion, LocalDate on) {
        String edition = editions.on(England.today(clock)).code();
        tellPerson(file, event, person, occasion, on, guidance.recipients(event.name(), edition));
    }

    /** Tells one person of an event, whether or not the table names whoever it is about: the recipients are given. */
    public void tellPerson(
            CaseFile file, Event event, UUID person, String occasion, LocalDate on, List<Recipient> recipients) {
        tell(file, event, event.words(), occasion, on, recipients, null, person);
    }

    /** Tells of a date that passed, and of what was to be done by it. */
    public void tellMissed(
            CaseFile file, Obligation missed, String occasion, LocalDate dueOn, List<Recipient> recipients) {
        tell(file, Event.DEADLINE_MISSED, QuietMessage.missed(missed), occasion, dueOn, recipients, null, null);
    }

    private void tell(
            CaseFile file,
            Event event,
            String words,
            String occasion,
            LocalDate on,
            List<Recipient> recipients,
            @Nullable Integer request,
            @Nullable UUID person) {
        Set<Recipient> told = alreadyTold(file, event, occasion);
        MapSqlParameterSource[] messages = recipients.stream()
                .filter(recipient -> !told.contains(recipient))
                .map(recipient -> message(file, event, words, recipient, occasion, on, request, person))
                .toArray(MapSqlParameterSource[]::new);
        if (messages.length > 0) {
            // One round trip, however many are told
            batches.batchUpdate("""
                    insert into outbox_message (id, case_id, event, recipient, occasion, agency_request, person_id, body, state,
                        attempts, created_at, next_attempt_at)
                    values (:id, :case, :event, :recipient, :occasion, :request, :person, :body, 'WAITING', 0, :now, :now)""", messages);
        }
    }

    /**
     * Tells everybody whom the guidance of today names for what happened to a request to an agency. The message carries the
     * number of the request: by it whoever signs in finds it, and the messenger finds whom the agency has named.
     */
    public void tellOfRequest(CaseFile file, Event event, int request, String occasion, LocalDate on) {
        String edition = editions.on(England.today(clock)).code();
        tellOfRequest(file, event, request, occasion, on, guidance.recipients(event.name(), edition));
    }

    /**
     * Tells these recipients, who are named by something else than the guidance of today, of a request to an agency.
     */
    public void tellOfRequest(
            CaseFile file, Event event, int request, String occasion, LocalDate on, List<Recipient> recipients) {
        String ofRequest = "request %d %s".formatted(request, occasion).strip();
        tell(file, event, event.words(), ofRequest, on, recipients, request, null);
    }

    /**
     * Tells of something that is about no case, such as what a national review recommends; nothing of its cases is said.
     *
     * @param area whose bodies are told; nothing where a national body is
     */
    public void tellOf(String about, @Nullable String area, Event event, String occasion, LocalDate on) {
        tellOf(about, area, event, occasion, on, null);
    }

    /** Tells one person of it, as {@link #tellPerson} does. */
    public void tellPersonOf(String about, String area, Event event, UUID person, String occasion, LocalDate on) {
        tellOf(about, area, event, occasion, on, person);
    }

    /** Tells of what was done in the administration of the service; no guidance names who is told. */
    public void tellOfService(
            String about, Event event, Recipient recipient, @Nullable UUID person, String occasion, LocalDate on) {
        putOf(about, null, event, recipient, occasion, on, person);
    }

    private void tellOf(
            String about, @Nullable String area, Event event, String occasion, LocalDate on, @Nullable UUID person) {
        String edition = editions.on(England.today(clock)).code();
        Set<Recipient> told = alreadyToldOf(about, area, event, occasion);
        guidance.recipients(event.name(), edition).stream()
                .filter(recipient -> !told.contains(recipient))
                .forEach(recipient -> putOf(about, area, event, recipient, occasion, on, person));
    }

    private Set<Recipient> alreadyToldOf(String about, @Nullable String area, Event event, String occasion) {
        return database
                .sql("""
                        select recipient from outbox_message
                        where about = :about and event = :event and occasion = :occasion
                            and coalesce(area_code, '') = :area""")
                .param("about", about)
                .param("event", event.name())
                .param("occasion", occasion)
                .param("area", area == null ? "" : area)
                .query(String.class)
                .list()
                .stream()
                .map(Recipient::valueOf)
                .collect(Collectors.toSet());
    }

    private void putOf(
            String about,
            @Nullable String area,
            Event event,
            Recipient recipient,
            String occasion,
            LocalDate on,
            @Nullable UUID person) {
        String subject = area == null ? about : about + " (" + area + ")";
        database.sql("""
                        insert into outbox_message (id, about, area_code, event, recipient, occasion, person_id, body, state,
                            attempts, created_at, next_attempt_at)
                        values (:id, :about, :area, :event, :recipient, :occasion, :person, :body, 'WAITING', 0, :now, :now)""")
                .param("id", UUID.randomUUID())
                .param("about", about)
                .param("area", area, Types.VARCHAR)
                .param("event", event.name())
                .param("recipient", recipient.name())
                .param("occasion", occasion)
                .param("person", person)
                .param("body", QuietMessage.about(subject, event.words(), on, null, recipient))
                .param("now", England.stored(clock.instant()))
                .update();
    }

    private Set<Recipient> alreadyTold(CaseFile file, Event event, String occasion) {
        return database
                .sql("""
                        select recipient from outbox_message
                        where case_id = :case and event = :event and occasion = :occasion""")
                .param("case", file.id())
                .param("event", event.name())
                .param("occasion", occasion)
                .query(String.class)
                .list()
                .stream()
                .map(Recipient::valueOf)
                .collect(Collectors.toSet());
    }

    private MapSqlParameterSource message(
            CaseFile file,
            Event event,
            String words,
            Recipient recipient,
            String occasion,
            LocalDate on,
            @Nullable Integer request,
            @Nullable UUID person) {
        return new MapSqlParameterSource()
                .addValue("id", UUID.randomUUID())
                .addValue("case", file.id())
                .addValue("event", event.name())
                .addValue("recipient", recipient.name())
                .addValue("occasion", occasion)
                .addValue("request", request, Types.INTEGER)
                .addValue("person", person)
                .addValue("body", QuietMessage.about(file.reference().value(), words, on, request, recipient))
                .addValue("now", England.stored(clock.instant()));
    }
}
