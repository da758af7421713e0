# The application as an image; compose.yaml uses it twice, to deploy and to serve.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /source
COPY . .
RUN ./mvnw -B -ntp -pl app -am package -DskipTests

FROM eclipse-temurin:17-jre
# Not root: nothing here needs it.
RUN useradd --system --create-home --home-dir /home/concert-bank concert-bank
USER concert-bank
WORKDIR /home/concert-bank
COPY --from=build /source/app/target/concert-bank*.jar concert-bank.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "concert-bank.jar"]
