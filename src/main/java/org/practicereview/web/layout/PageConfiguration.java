package org.practicereview.web.layout;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages get their frame. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final LayoutModel layoutModel;

    PageConfiguration(LayoutModel layoutModel) {
        this.layoutModel = layoutModel;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(layoutModel).excludePathPatterns("/api/**", "/assets/**");
    }
}
