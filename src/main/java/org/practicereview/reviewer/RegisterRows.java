package org.practicereview.reviewer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.reviewer.RegisterEntry.Absence;
import org.practicereview.reviewer.RegisterEntry.Authored;
import org.practicereview.reviewer.RegisterEntry.Check;
import org.practicereview.reviewer.RegisterEntry.Employment;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the register, in SQL; as many statements for many as for one. */
@Repository
class RegisterRows {

    private static final List<String> TABLES = List.of(
            "reviewer_code",
            "reviewer_area",
            "reviewer_absence",
            "reviewer_check",
            "reviewer_authored",
            "reviewer_employment",
            "reviewer");

    private final JdbcClient database;

    RegisterRows(JdbcClient database) {
        this.database = database;
    }

    Optional<RegisterEntry> find(UUID person) {
        return Optional.ofNullable(of(Set.of(person)).get(person));
    }

    /** The entries of these people; nobody is there who has none. */
    Map<UUID, RegisterEntry> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Coded>> codes = coded("reviewer_code", "code", people);
        Map<UUID, List<Coded>> areas = coded("reviewer_area", "area_code", people);
        Map<UUID, List<Absence>> absences = absences(people);
        Map<UUID, List<Check>> checks = checks(people);
        Map<UUID, List<Employment>> employments = employments(people);
        Map<UUID, List<Authored>> authored = authored(people);
        Map<UUID, RegisterEntry> entries = new HashMap<>();
        database.sql("select * from reviewer where person_id in (:people)")
                .param("people", people)
                .query((row, number) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    return Map.entry(
                            person,
                            new RegisterEntry(
                                    row.getString("expertise"),
                                    chosen(codes.get(person), "THEME", CaseTheme.values()),
                                    chosen(codes.get(person), "METHOD", Method.values()),
                                    chosen(codes.get(person), "LANGUAGE", Language.values()),
                                    Coded.of(areas.get(person), "WORKS_IN"),
                                    Coded.of(areas.get(person), "LOCAL_LIST"),
                                    row.getBoolean("national_pool"),
                                    row.getBoolean("named_in_public"),
                                    row.getObject("available_from", LocalDate.class),
                                    absences.getOrDefault(person, List.of()),
                                    checks.getOrDefault(person, List.of()),
                                    employments.getOrDefault(person, List.of()),
                                    authored.getOrDefault(person, List.of()),
                                    row.getInt("version")));
                })
                .list()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private Map<UUID, List<Coded>> coded(String table, String code, Collection<UUID> people) {
        return lines(
                "select person_id, kind, " + code + " from " + table,
                code,
                people,
                (row, n) -> new Coded(row.getString("kind"), row.getString(code)));
    }

    private Map<UUID, List<Absence>> absences(Collection<UUID> people) {
        return lines(
                "select * from reviewer_absence",
                "number",
                people,
                (row, n) -> new Absence(
                        row.getObject("begins_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)));
    }

    private Map<UUID, List<Check>> checks(Collection<UUID> people) {
        return lines(
                "select * from reviewer_check",
                "number",
                people,
                (row, n) -> new Check(
                        CheckKind.valueOf(row.getString("kind")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)));
    }

    private Map<UUID, List<Employment>> employments(Collection<UUID> people) {
        return lines(
                "select * from reviewer_employment",
                "number",
                people,
                (row, n) -> new Employment(
                        row.getString("area_code"),
                        row.getString("agency"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)));
    }

    private Map<UUID, List<Authored>> authored(Collection<UUID> people) {
        return lines(
                "select * from reviewer_authored",
                "number",
                people,
                (row, n) -> new Authored(
                        row.getString("title"),
                        row.getString("theme") == null ? null : CaseTheme.valueOf(row.getString("theme")),
                        row.getString("area_code"),
                        row.getObject("published_on", LocalDate.class)));
    }

    /** A code of one of the lists of an entry. */
    private record Coded(String kind, String code) {

        static Set<String> of(@Nullable List<Coded> codes, String kind) {
            return codes == null
                    ? Set.of()
                    : codes.stream()
                            .filter(code -> code.kind.equals(kind))
                            .map(Coded::code)
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** In the order of the list they are chosen from. */
    private static <E extends Enum<E>> List<E> chosen(@Nullable List<Coded> codes, String kind, E[] choices) {
        Set<String> names = Coded.of(codes, kind);
        return java.util.Arrays.stream(choices)
                .filter(choice -> names.contains(choice.name()))
                .toList();
    }

    private <T> Map<UUID, List<T>> lines(String select, String order, Collection<UUID> people, RowMapper<T> line) {
        return database
                .sql(select + " where person_id in (:people) order by person_id, " + order)
                .param("people", people)
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), line.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Writes the entry of a reviewer in place of what it said before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(UUID person, RegisterEntry entry) {
        int version = find(person).map(RegisterEntry::version).orElse(0) + 1;
        TABLES.forEach(table -> database.sql("delete from " + table + " where person_id = :person")
                .param("person", person)
                .update());
        putPerson(person, entry, version);
        entry.themes().forEach(theme -> code(person, "THEME", theme));
        entry.methods().forEach(method -> code(person, "METHOD", method));
        entry.languages().forEach(language -> code(person, "LANGUAGE", language));
        entry.worksIn().forEach(area -> area(person, "WORKS_IN", area));
        entry.localLists().forEach(area -> area(person, "LOCAL_LIST", area));
        numbered(entry.absences(), (number, absence) -> put(person, number, absence));
        numbered(entry.checks(), (number, check) -> put(person, number, check));
        numbered(entry.employments(), (number, employment) -> put(person, number, employment));
        numbered(entry.authored(), (number, review) -> put(person, number, review));
    }

    private void putPerson(UUID person, RegisterEntry entry, int version) {
        database.sql("""
                        insert into reviewer (person_id, expertise, national_pool, named_in_public, available_from, version)
                        values (:person, :expertise, :pool, :named, :from, :version)""")
                .param("person", person)
                .param("expertise", entry.expertise())
                .param("pool", entry.nationalPool())
                .param("named", entry.namedInPublic())
                .param("from", entry.availableFrom(), java.sql.Types.DATE)
                .param("version", version)
                .update();
    }

    private void put(UUID person, int number, Absence absence) {
        row(
                "reviewer_absence (person_id, number, begins_on, ends_on) values (?, ?, ?, ?)",
                person,
                number,
                absence.beginsOn(),
                absence.endsOn());
    }

    private void put(UUID person, int number, Check check) {
        row(
                "reviewer_check (person_id, number, kind, issued_on, expires_on) values (?, ?, ?, ?, ?)",
                person,
                number,
                check.kind().name(),
                check.issuedOn(),
                check.expiresOn());
    }

    private void put(UUID person, int number, Employment employment) {
        row(
                "reviewer_employment (person_id, number, area_code, agency, begins_on, ends_on) values (?, ?, ?, ?, ?, ?)",
                person,
                number,
                employment.area(),
                employment.agency(),
                employment.beginsOn(),
                employment.endsOn());
    }

    private void put(UUID person, int number, Authored review) {
        row(
                "reviewer_authored (person_id, number, title, theme, area_code, published_on) values (?, ?, ?, ?, ?, ?)",
                person,
                number,
                review.title(),
                review.theme() == null ? null : review.theme().name(),
                review.area(),
                review.publishedOn());
    }

    /** Notes who changed what. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(UUID person, RegisterChange change) {
        database.sql("""
                        insert into reviewer_change (person_id, sequence, at_time, by_person, what, said_before)
                        select cast(:person as uuid), count(*) + 1, cast(:at as timestamp(6) with time zone),
                            cast(:by as uuid), cast(:what as varchar(400)), cast(:before as varchar)
                        from reviewer_change where person_id = :person""")
                .param("person", person)
                .param("at", England.stored(change.at()))
                .param("by", change.by())
                .param("what", change.what())
                .param("before", change.before(), java.sql.Types.VARCHAR)
                .update();
    }

    /** The latest changes of an entry, the newest first. */
    List<RegisterChange> changes(UUID person) {
        return database.sql("""
                        select at_time, by_person, what, said_before from reviewer_change where person_id = :person
                        order by sequence desc fetch first 20 rows only""")
                .param("person", person)
                .query((row, number) -> new RegisterChange(
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        row.getObject("by_person", UUID.class),
                        row.getString("what"),
                        row.getString("said_before")))
                .list();
    }

    private void code(UUID person, String kind, Enum<?> code) {
        row("reviewer_code (person_id, kind, code) values (?, ?, ?)", person, kind, code.name());
    }

    private void area(UUID person, String kind, String area) {
        row("reviewer_area (person_id, kind, area_code) values (?, ?, ?)", person, kind, area);
    }

    private void row(String insert, @Nullable Object... values) {
        database.sql("insert into " + insert).params(values).update();
    }

    private interface Line<T> {
        void insert(int number, T line);
    }

    private static <T> void numbered(List<T> lines, Line<T> insert) {
        IntStream.range(0, lines.size()).forEach(number -> insert.insert(number, lines.get(number)));
    }
}
