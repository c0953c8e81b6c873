package org.practicereview.web.problem;

import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What is read and written is JSON, or bytes and text as they are. Libraries bring other formats along, such as YAML and
 * XML: nobody is answered in one of these, and nothing is read that way.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
class SpokenTypes implements WebMvcConfigurer {

    private static final Set<Class<?>> OURS = Set.of(
            ByteArrayHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            ResourceHttpMessageConverter.class,
            ResourceRegionHttpMessageConverter.class,
            FormHttpMessageConverter.class,
            JacksonJsonHttpMessageConverter.class);

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(converter -> !isOurs(converter)));
    }

    private static boolean isOurs(HttpMessageConverter<?> converter) {
        return OURS.stream().anyMatch(ours -> ours.isInstance(converter));
    }
}
