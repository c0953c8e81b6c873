package org.practicereview.journey;

import java.util.List;
import org.practicereview.organisation.Person;

/** Somebody who reads pages, follows links, answers questions and presses buttons, with whatever shows the pages. */
interface Reader extends AutoCloseable {

    Reader open(String path);

    /** Signs in where the service asks for it. */
    default Reader signIn(Person person) {
        questions().write("User name", person.username()).write("Password", KnownPasswords.PASSWORD);
        return press("Sign in");
    }

    default Reader signOut() {
        return press("Sign out");
    }

    /** By the words on it, of which there is one. */
    Reader press(String button);

    /** By its words, of which there is one. */
    Reader follow(String link);

    Answers questions();

    /** What a person reads between the heading of the service and its foot. */
    String text();

    /** The bar above each page of a case: its reference, its stage and its running clock. */
    String identity();

    String heading();

    /** Where this is, without the host. */
    String path();

    /** The texts of all elements of a kind, in CSS. */
    List<String> texts(String elements);

    /** Where the first link of a kind leads to. */
    String addressOf(String links);

    @Override
    void close();
}
