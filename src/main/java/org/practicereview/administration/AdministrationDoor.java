package org.practicereview.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotPermitted;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets administrators in and nobody else, before anything sent is read: one place for all pages and routes of the
 * administration, those of tomorrow too.
 */
@Configuration(proxyBeanMethods = false)
class AdministrationDoor implements WebMvcConfigurer, HandlerInterceptor {

    private final CurrentPerson current;

    AdministrationDoor(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns(
                        "/administration", "/administration/**", "/api/v1/administration", "/api/v1/administration/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!current.get().is(Role.ADMINISTRATOR)) {
            throw new NotPermitted();
        }
        return true;
    }
}
