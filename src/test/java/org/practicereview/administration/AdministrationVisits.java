package org.practicereview.administration;

import org.junit.jupiter.api.BeforeEach;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator who is signed in. */
abstract class AdministrationVisits {

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    ExampleCases examples;

    Visitor visitor;

    @BeforeEach
    void anAdministratorSignsIn() {
        visitor = administrators.signedIn(administrators.administrator(), port);
    }
}
