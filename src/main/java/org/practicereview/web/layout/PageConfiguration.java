package org.practicereview.web.layout;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Pages get their frame. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final LayoutModel layoutModel;

    PageConfiguration(LayoutModel layoutModel, ThymeleafViewResolver views) {
        this.layoutModel = layoutModel;
        // a page that fails half way is not sent half: the answer is then the page that says so
        views.setProducePartialOutputWhileProcessing(false);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(layoutModel).excludePathPatterns("/api/**", "/assets/**");
    }
}
