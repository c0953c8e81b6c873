package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** No parameter of the API means a list: one given twice is refused, for nobody could tell which of them counted. */
@Component
class GivenOnce implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        List<AnswerError> repeated = request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getValue().length > 1)
                .map(parameter -> new AnswerError("/" + parameter.getKey(), "repeated", "Give this once"))
                .toList();
        if (!repeated.isEmpty()) {
            throw new InvalidAnswers(repeated);
        }
        return true;
    }
}
