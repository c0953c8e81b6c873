package org.practicereview.crash.broken;

import org.practicereview.PracticeReview;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service with the breakage named by the system property {@code broken}. */
public final class BrokenService {

    private BrokenService() {}

    public static void main(String[] arguments) {
        BrokenPool broken = new BrokenPool(Breakage.valueOf(System.getProperty("broken")));
        new SpringApplicationBuilder(PracticeReview.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(broken))
                .run(arguments);
        broken.begin();
    }
}
