package org.practicereview.administration.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.AskedAgencies;
import org.practicereview.rapidreview.agency.IssuedLink;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Invented returns of agencies: accepted, waiting to be accepted, and still awaited. */
@Component
@Profile("demo")
class DemonstrationReturns {

    private final AgencyRequests requests;
    private final AgencyAnswers answers;
    private final People people;
    private final DemonstrationDate date;
    private final ObjectMapper json;

    DemonstrationReturns(
            AgencyRequests requests, AgencyAnswers answers, People people, DemonstrationDate date, ObjectMapper json) {
        this.requests = requests;
        this.answers = answers;
        this.people = people;
        this.date = date;
        this.json = json;
    }

    /** Four agencies are asked: one answers by its account, two by a link, one not yet. */
    void ask(IncidentReference reference) {
        String account = person("aggie.agency").id().toString();
        requests.ask(
                person("bea.manager"),
                reference,
                new AskedAgencies(
                        "Invented: a child of five from Milltown, and the family.",
                        List.of(
                                agency("Milltown Primary School", account),
                                agency("Northshire Hospital", null),
                                agency("Health visiting", null),
                                agency("Housing", null))));
    }

    /** Two returns are accepted and tell differently of one meeting; a third waits to be read. */
    void answer(IncidentReference reference) {
        Person manager = person("bea.manager");
        answers.send(person("aggie.agency"), reference, 1, version -> {}, school());
        byLink(reference, 2, hospital());
        byLink(reference, 3, json("{'involved': false}"));
        requests.accept(manager, reference, 1, version -> {});
        requests.accept(manager, reference, 2, version -> {});
    }

    private void byLink(IncidentReference reference, int number, JsonNode answer) {
        IssuedLink link = requests.issueLink(person("bea.manager"), reference, number, version -> {});
        answers.send(link.secret(), version -> {}, answer);
    }

    private JsonNode school() {
        return json("""
                {'involved': true, 'involvement': 'Invented: at the school for a year; often late.',
                 'workedWell': 'Invented: the breakfast club.', 'concerns': 'Invented: nobody asked about a bruise.',
                 'learning': 'Invented: ask, and write it down.',
                 'keyEvents': [
                  {'on': '%s', 'kind': 'MEETING', 'tookPlace': true, 'what': 'Invented: a meeting with the hospital.',
                   'source': 'School file'},
                  {'on': '%s', 'kind': 'CONTACT', 'tookPlace': true, 'what': 'Invented: came with a bruise.',
                   'source': 'Register'}],
                 'safetyActions': [{'what': 'Invented: see the sister at school each day', 'owner': 'Head of the school',
                  'by': '%s'}]}""".formatted(daysAgo(200), daysAgo(20), daysAgo(-2)));
    }

    private JsonNode hospital() {
        return json("""
                {'involved': true, 'involvement': 'Invented: two visits to the emergency department.',
                 'keyEvents': [
                  {'on': '%s', 'kind': 'MEETING', 'tookPlace': false, 'what': 'Invented: the school did not come.'},
                  {'on': '%s', 'kind': 'TREATMENT', 'tookPlace': true, 'what': 'Invented: a broken arm.',
                   'source': 'Hospital record'}],
                 'safetyActions': [{'what': 'Invented: flag the record of the sister', 'owner': 'Named nurse',
                  'by': '%s'}]}""".formatted(daysAgo(200), daysAgo(19), daysAgo(-14)));
    }

    private String daysAgo(int days) {
        return date.today().minusDays(days).toString();
    }

    private static AskedAgencies.Agency agency(String name, @Nullable String account) {
        return new AskedAgencies.Agency(name, "Invented Contact", "contact@agency.example", account, null);
    }

    private Person person(String username) {
        return people.find(username).orElseThrow();
    }

    private JsonNode json(String singleQuoted) {
        return json.readTree(singleQuoted.replace('\'', '"'));
    }
}
