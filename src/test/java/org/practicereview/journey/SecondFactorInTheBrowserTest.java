package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody sets up a second factor, signs in with it, and looks who looked at a case; every page keeps nobody out. */
@IntegrationTest
@BrowserTest
class SecondFactorInTheBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    MutableClock clock;

    private Person manager;
    private CaseFile file;

    @BeforeEach
    void a_case_of_the_area() {
        String area = examples.area();
        manager = passwords.of(examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER));
        file = examples.recorded(area);
    }

    @AfterEach
    void the_day_of_the_tests() {
        clock.reset();
    }

    @Test
    void with_a_phone_and_without_one(Browser browser) {
        try (Visit visit = Visit.onScreen(browser, port, 320, new Inspection())) {
            walk(visit, visit.open("/account"));
        }
    }

    @Test
    void without_javascript(Browser browser) {
        try (Visit visit = Visit.withoutJavaScript(browser, port)) {
            walk(visit, visit.open("/account"));
        }
    }

    private void walk(Visit visit, Visit signIn) {
        signIn.signIn(manager).follow("Second factor");
        visit.questions().write("Your present password", KnownPasswords.PASSWORD);
        visit.press("Set it up");
        assertThat(visit.page().locator("svg[role=img] path").isVisible()).isTrue();
        Phone phone = new Phone(visit.page().locator("#secret").innerText(), clock);
        visit.questions().write("Code", "000000");
        visit.press("Go on");
        assertThat(visit.text()).contains("There is a problem", "not the code");
        visit.questions().write("Code", phone.code());
        visit.press("Go on");
        String recovery = visit.page().locator("#recovery-codes code").first().innerText();
        visit.follow("I have copied them, go on").signOut();

        clock.advance(Duration.ofMinutes(1));
        visit.open("/sign-in").signIn(manager);
        assertThat(visit.heading()).isEqualTo("Enter your code");
        visit.questions().write("Code", "000000");
        visit.press("Sign in");
        assertThat(visit.text()).contains("This code is not right");
        visit.questions().write("Code", phone.code());
        visit.press("Sign in");
        assertThat(visit.path()).isEqualTo("/work");

        visit.open("/cases/" + file.reference()).follow("See who looked at this case");
        assertThat(visit.text()).contains("Summary with the children", manager.name());
        visit.page().locator("#what").selectOption("notification_sent");
        visit.press("Find");
        assertThat(visit.text()).contains("There is nothing here.");
        visit.signOut();

        visit.open("/sign-in").signIn(manager);
        visit.questions().write("Code", recovery);
        visit.press("Sign in").open("/account/second-factor");
        assertThat(visit.text()).contains("left: 9.");
        clock.advance(Duration.ofMinutes(1));
        visit.questions()
                .write("Your present password", KnownPasswords.PASSWORD)
                .write("Code", phone.code());
        visit.press("Remove the second factor");
        assertThat(visit.text()).contains("Your second factor is removed.", "Set it up");
    }
}
