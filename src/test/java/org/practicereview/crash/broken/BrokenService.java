package org.practicereview.crash.broken;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.practicereview.PracticeReview;
import org.practicereview.message.Postbox;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the service with the breakage named by the system property {@code broken}. */
public final class BrokenService {

    private static final Set<Breakage> POSTING =
            EnumSet.of(Breakage.POSTS_TO_THE_HARNESS, Breakage.BELIEVES_ANY_ANSWER);

    private BrokenService() {}

    public static void main(String[] arguments) {
        Breakage breakage = Breakage.valueOf(System.getProperty("broken"));
        BrokenPool broken = new BrokenPool(breakage);
        ConfigurableApplicationContext service = new SpringApplicationBuilder(PracticeReview.class)
                .initializers(context -> {
                    context.getBeanFactory().addBeanPostProcessor(broken);
                    if (POSTING.contains(breakage)) {
                        ((GenericApplicationContext) context)
                                .registerBean(
                                        Postbox.class,
                                        () -> new HarnessPostbox(
                                                context.getEnvironment()
                                                        .getRequiredProperty("harness.mail.port", Integer.class),
                                                breakage == Breakage.BELIEVES_ANY_ANSWER),
                                        definition -> definition.setPrimary(true));
                    }
                })
                .run(arguments);
        broken.begin();
        String offset = service.getEnvironment().getProperty("harness.clock");
        if (offset != null) {
            Thread clock = new Thread(new HarnessClock(service.getBean(Clock.class), Path.of(offset)), "harness-clock");
            clock.setDaemon(true);
            clock.start();
        }
    }
}
