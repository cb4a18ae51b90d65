# One image for both roles; JAMAK_ROLES says which. Built and used by docker-compose.temporal.yml.
FROM eclipse-temurin:25-jdk-noble AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/libraries mvn -B -ntp -q -Dmaven.repo.local=/libraries -DskipTests package

FROM eclipse-temurin:25-jre-noble
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ffmpeg python3-venv pocketsphinx pocketsphinx-en-us apertium apertium-eng-spa bubblewrap \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 jamak
COPY --from=build /build/app/target/jamak.jar /opt/jamak/jamak.jar
USER jamak
# Whisper's environment and the model base, in this user's cache folder, which no volume covers.
RUN java -jar /opt/jamak/jamak.jar engine whisper base
ENV JAMAK_HOME=/home/jamak/data JAMAK_BIND=0.0.0.0 LOGGING_THRESHOLD_CONSOLE=INFO
VOLUME /home/jamak/data
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=60", "-jar", "/opt/jamak/jamak.jar"]
CMD ["up"]
