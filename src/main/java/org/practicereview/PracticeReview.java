package org.practicereview;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: from the first record of a serious incident to published learning. */
@SpringBootApplication
public class PracticeReview {

    public static void main(String[] arguments) {
        SpringApplication.run(PracticeReview.class, arguments);
    }
}
