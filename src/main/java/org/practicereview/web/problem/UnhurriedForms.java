package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.TypedForm;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A form in which a case was named in vain is shown again no sooner than "not found" is answered, and for the same reason. */
@Component
class UnhurriedForms implements WebMvcConfigurer, HandlerInterceptor {

    private final UnhurriedNotFound unhurried;

    UnhurriedForms(UnhurriedNotFound unhurried) {
        this.unhurried = unhurried;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Map<String, Object> model = page == null ? Map.of() : page.getModel();
        if (model.get("typed") instanceof TypedForm typed && UnhurriedNotFound.isInVain(typed.errors())) {
            unhurried.await(request);
        }
    }
}
