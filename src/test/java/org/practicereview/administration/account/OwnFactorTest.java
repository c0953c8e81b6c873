package org.practicereview.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.log.RightsTold;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.FactorProof;
import org.practicereview.organisation.OtherWaysIn;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.FactorSecret;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.organisation.factor.SwitchedOff;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What no single visitor of the page comes to: two requests at once, and a service without second factors. */
@IntegrationTest
class OwnFactorTest {

    @Autowired
    OwnFactor own;

    @Autowired
    SecondFactors factors;

    @Autowired
    Administrators administrators;

    @Autowired
    Passwords passwords;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext service;

    @Test
    void of_two_at_once_one_comes_second() throws Exception {
        Person person = administrators.somebody();
        passwords.setHash(person.id(), passwords.hash(Administrators.PASSWORD));
        for (int time = 0; time < 5; time++) {
            List<FactorSecret> begun = atOnce(() -> own.begin(person, Administrators.PASSWORD, "192.0.2.1"));
            FactorSecret waiting = factors.waiting(person).orElseThrow();
            assertThat(begun).contains(waiting);
            String code = new Phone(waiting.letters(), clock).code();

            List<Optional<List<String>>> codes = atOnce(() -> own.confirm(person, code, "none", waiting.mark()));

            assertThat(codes.stream().flatMap(Optional::stream))
                    .singleElement()
                    .asList()
                    .hasSize(10);
            assertThat(factors.recoveryCodes(person.id())).isEqualTo(10);
            factors.remove(person.id());
        }
    }

    @Test
    void where_it_is_switched_off_the_page_is_not_there() {
        SecondFactors off = SwitchedOff.in(service);
        OwnFactor none = new OwnFactor(
                off,
                service.getBean(PasswordProof.class),
                service.getBean(FactorProof.class),
                service.getBean(AccountChanges.class),
                service.getBean(OtherWaysIn.class),
                service.getBean(AdministrationLog.class),
                service.getBean(RightsTold.class),
                service.getBean(TransactionOperations.class));
        SecondFactorPages pages = new SecondFactorPages(service.getBean(CurrentPerson.class), none, off, "Example");
        HttpServletRequest request = new MockHttpServletRequest();
        HttpServletResponse response = new MockHttpServletResponse();
        Model model = new ConcurrentModel();

        assertThatThrownBy(() -> pages.show(model)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.begin(Administrators.PASSWORD, request, response, model))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.confirm("123456", request, response, model))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.remove(
                        Administrators.PASSWORD, "123456", request, response, new RedirectAttributesModelMap(), model))
                .isInstanceOf(NotFound.class);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : two.invokeAll(List.of(work, work))) {
                done.add(one.get());
            }
            return done;
        } finally {
            two.shutdown();
        }
    }
}
