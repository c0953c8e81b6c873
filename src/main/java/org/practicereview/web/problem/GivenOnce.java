package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * No parameter of the API means a list: one given twice is refused, for nobody could tell which of them counted. What is
 * read without parameters refuses every parameter; what takes some reads them itself and refuses the others.
 */
@Component
class GivenOnce implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Map<String, String[]> given = request.getParameterMap();
        List<AnswerError> wrong = Stream.concat(
                        given.entrySet().stream()
                                .filter(parameter -> parameter.getValue().length > 1)
                                .map(parameter ->
                                        new AnswerError("/" + parameter.getKey(), "repeated", "Give this once")),
                        given.keySet().stream()
                                .filter(name -> READING.contains(request.getMethod()) && takesNone(handler))
                                .map(name ->
                                        new AnswerError("/" + name, "unknown-field", "There is no such parameter")))
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidAnswers(wrong);
        }
        return true;
    }

    private static boolean takesNone(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .noneMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class));
    }
}
