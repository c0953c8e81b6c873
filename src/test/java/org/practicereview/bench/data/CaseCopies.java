package org.practicereview.bench.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Editions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Multiplies cases in the database: all rows of a case in all tables, those of the engine among them, with keys and
 * references of their own. Where nothing is open any more the copy happened up to years earlier, under the same edition;
 * where work is open it stands at the same moment, so that deadlines and timers agree.
 */
public final class CaseCopies {

    private static final int CHUNK = 5000;

    /** Up to here as many cases are open as among the templates, and half of them are in one large area; then one in a hundred is open. */
    private static final int OF_THE_PRESENT = 1000;

    private static final int OPEN_AFTERWARDS = 100;

    private final DataSource source;
    private final Writing writing;
    private final JdbcClient database;
    private final Editions editions;
    private final Random random;
    private final Invented invented;
    private final Schema schema;
    private final Ownership ownership;
    private final List<Template> templates;
    private final List<String> areas;
    private final Map<String, String> statements = new LinkedHashMap<>();
    private final SealedTimelines timelines;
    private final AtomicInteger chunks = new AtomicInteger();
    private final Map<Long, Long> copiesSoFar = new LinkedHashMap<>();
    private long lastReference;

    /** A case to copy. */
    private record Template(
            long id, String reference, LocalDate recordedOn, boolean goesOn, int weeksToTheStartOfItsEdition) {}

    /** Makes the areas and the tables it works with; of one database once. */
    public CaseCopies(
            DataSource source, Editions editions, long seed, int areas, Collection<IncidentReference> templates) {
        this.source = source;
        this.writing = new Writing(source);
        this.database = JdbcClient.create(source);
        this.editions = editions;
        this.random = new Random(seed);
        this.invented = new Invented(random);
        this.schema = Schema.of(source);
        this.ownership = new Ownership(schema);
        makeTables(templates);
        sendMessages();
        this.templates = templates();
        this.areas = new BenchAreas(database, schema).make(areas);
        this.lastReference = database.sql("select coalesce(max(number), 0) from incident_number")
                .query(Long.class)
                .single();
        // One copy of each is planned, so that the templates' rows are found; it is made with the first
        plan(this.templates.stream()
                .map(template -> copy(template, this.areas.get(0)))
                .toList());
        RowsOfTemplates rows = new RowsOfTemplates(database, ownership);
        Changes changes = new Changes(schema, ownership, rows::isInstance, rows::namesItsCase);
        ownership.tables().stream()
                .filter(table -> !table.name().equals("case_event"))
                .forEach(table -> {
                    database.sql(changes.putAside(table)).update();
                    statements.put(table.name(), changes.statement(table));
                });
        database.sql("delete from bench_copy").update();
        this.timelines = new SealedTimelines(database);
    }

    /**
     * Copies of the templates, until there are so many cases. The lists of an area are full pages with a thousand cases
     * already, so that pages of the same length are compared when there are more.
     */
    public void fillTo(int cases) {
        int there = database.sql("select count(*) from case_file")
                .query(Integer.class)
                .single();
        List<Template> open = templates.stream().filter(Template::goesOn).toList();
        List<Template> over = templates.stream().filter(one -> !one.goesOn()).toList();
        List<Copy> copies = new ArrayList<>();
        for (int i = there; i < cases; i++) {
            List<Template> among = i < OF_THE_PRESENT ? templates : i % OPEN_AFTERWARDS == 0 ? open : over;
            boolean inTheLargeArea = i < OF_THE_PRESENT && i % 2 == 0;
            copies.add(copy(
                    among.get(random.nextInt(among.size())),
                    inTheLargeArea ? areas.get(1) : areas.get(random.nextInt(areas.size()))));
        }
        make(copies);
    }

    /** So many of that case, and no other. */
    public void copiesOf(IncidentReference reference, int howMany) {
        Template template = templates.stream()
                .filter(one -> one.reference().equals(reference.value()))
                .findFirst()
                .orElseThrow();
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            copies.add(copy(template, areas.get(random.nextInt(areas.size()))));
        }
        make(copies);
    }

    /** What it does, table by table: for whoever wonders. */
    public Map<String, String> statements() {
        return Map.copyOf(statements);
    }

    private void make(List<Copy> copies) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int from = 0; from < copies.size(); from += CHUNK) {
            int chunk = chunks.incrementAndGet();
            List<Copy> some = copies.subList(from, Math.min(copies.size(), from + CHUNK)).stream()
                    .map(copy -> copy.inChunk(chunk))
                    .toList();
            work.add(() -> {
                write(some, chunk);
                return null;
            });
        }
        // H2 leaves out the checks for all connections or for none
        ExecutorService writers = Executors.newFixedThreadPool(writing.isH2() ? 1 : 2);
        try {
            for (Future<Void> written : writers.invokeAll(work)) {
                written.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            writers.shutdownNow();
        }
        drawOn();
        // On PostgreSQL tidied up as well, as it would have been over the years
        database.sql(writing.isH2() ? "analyze" : "vacuum analyze").update();
    }

    private void write(List<Copy> copies, int chunk) {
        plan(copies);
        writing.withoutChecks(connection -> {
            for (Map.Entry<String, String> statement : statements.entrySet()) {
                copyRows(connection, statement.getKey(), statement.getValue().replace(":chunk", "" + chunk));
            }
            timelines.write(connection, copies);
        });
        database.sql("delete from bench_copy where chunk = :chunk")
                .param("chunk", chunk)
                .update();
    }

    private static void copyRows(Connection connection, String table, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new SQLException("copying rows of " + table + " with\n" + sql, failed);
        }
    }

    /** Numbers that the database draws go on behind the highest, and where no later copy has its own. */
    private void drawOn() {
        for (Table table : ownership.tables()) {
            table.columns().stream().filter(Table.Column::drawn).forEach(column -> {
                Long next = database.sql("select greatest(coalesce(max(%s), 0) + 1, %d) from %s"
                                .formatted(column.name(), Changes.BEHIND_ALL_COPIES, table.name()))
                        .query(Long.class)
                        .single();
                database.sql("alter table %s alter column %s restart with %d"
                                .formatted(table.name(), column.name(), next))
                        .update();
            });
        }
        database.sql("alter table incident_number alter column number restart with " + (lastReference + 1))
                .update();
    }

    private Copy copy(Template template, String area) {
        int weeks = template.weeksToTheStartOfItsEdition();
        int shifted = weeks == 0 ? 0 : -7 * random.nextInt(weeks);
        String reference =
                "SI-%d-%04d".formatted(template.recordedOn().plusDays(shifted).getYear(), ++lastReference);
        return new Copy(
                template.id(),
                template.reference(),
                copiesSoFar.merge(template.id(), 1L, Long::sum),
                0,
                reference,
                shifted,
                area,
                invented.place(),
                invented.forename(),
                invented.surname());
    }

    private void plan(List<Copy> copies) {
        new JdbcTemplate(source)
                .batchUpdate(
                        """
                        insert into bench_copy (template, template_reference, copy_number, chunk, reference, shifted,
                            area, place, forenames, surname)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        copies.stream()
                                .map(copy -> new Object[] {
                                    copy.template(),
                                    copy.templateReference(),
                                    copy.number(),
                                    copy.chunk(),
                                    copy.reference(),
                                    copy.shifted(),
                                    copy.area(),
                                    copy.place(),
                                    copy.forenames(),
                                    copy.surname()
                                })
                                .toList());
    }

    private void makeTables(Collection<IncidentReference> cases) {
        database.sql("create table bench_template (case_id bigint primary key)").update();
        database.sql("create table bench_process (process varchar(64) primary key, case_id bigint not null)")
                .update();
        database.sql("""
                        create table bench_copy (template bigint not null, template_reference varchar(20) not null,
                            copy_number bigint not null, chunk integer not null, reference varchar(20) not null,
                            shifted integer not null, area varchar(40) not null, place varchar(200) not null,
                            forenames varchar(200) not null, surname varchar(200) not null)""").update();
        database.sql("create index bench_copy_by_chunk on bench_copy (chunk, template)")
                .update();
        database.sql("insert into bench_template (case_id) select id from case_file where reference in (:references)")
                .param(
                        "references",
                        cases.stream().map(IncidentReference::value).toList())
                .update();
        database.sql("""
                        insert into bench_process (process, case_id)
                        select h.id_, f.id from act_hi_procinst h
                        join case_file f on f.reference = h.business_key_
                        join bench_template b on b.case_id = f.id""").update();
    }

    /** Those of the templates left long ago: otherwise each copy would have the service send them once more. */
    private void sendMessages() {
        database.sql("""
                        update outbox_message set state = 'SENT', sent_at = created_at, attempts = 1
                        where state = 'WAITING' and case_id in (select case_id from bench_template)""").update();
    }

    private List<Template> templates() {
        return database.sql("""
                        select f.id, f.reference, f.recorded_at, f.incident_on, f.edition,
                            exists (select 1 from act_ru_execution e where e.business_key_ = f.reference) as goes_on
                        from case_file f join bench_template b on b.case_id = f.id order by f.id""")
                .query((row, number) -> new Template(
                        row.getLong("id"),
                        row.getString("reference"),
                        LocalDate.ofInstant(
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant(),
                                England.ZONE),
                        row.getBoolean("goes_on"),
                        row.getBoolean("goes_on")
                                ? 0
                                : weeks(row.getString("edition"), row.getObject("incident_on", LocalDate.class))))
                .list();
    }

    private int weeks(String edition, LocalDate incidentOn) {
        return (int) Math.max(0, ChronoUnit.WEEKS.between(editions.of(edition).inForceFrom(), incidentOn));
    }
}
