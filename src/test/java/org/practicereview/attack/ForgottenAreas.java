package org.practicereview.attack;

import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Breaks a service for a control: the condition that keeps people to the cases of their area is always true. */
class ForgottenAreas implements BeanPostProcessor {

    /** Wherever a case must be of one of some areas; that it is of its own area is always true. */
    private static final Pattern TENANT = Pattern.compile("\\b([a-z])\\.lead_area in \\(");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .queryTransformer(
                                asked -> TENANT.matcher(asked.getQuery()).replaceAll("$1.lead_area in ($1.lead_area, "))
                        .build()
                : bean;
    }
}
